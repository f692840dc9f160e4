package nl.rentguy.bench.report;

import java.util.Locale;

/** Numbers as people read them: three digits that count, and no more. */
public final class Figures {
    private Figures() {}

    public static String of(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
