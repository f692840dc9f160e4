package nl.rentguy.e2e;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Many different people who belong to one scenario: their addresses end with its name. */
public final class Crowd {
    private static final List<String> FIRST_NAMES = List.of("Noor", "Daan", "Fleur", "Sem", "Jan-Willem", "Zoë");
    private static final List<String> LAST_NAMES = List.of("Bakker", "Dijkstra", "Velden", "Graaf", "Ruiter");

    private Crowd() {}

    /** One enquiry each of {@code size} people. */
    public static List<Enquiry> of(String scenario, int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(number -> visitor(scenario, number).enquiry(tag(scenario, number)))
                .toList();
    }

    private static Visitor visitor(String scenario, int number) {
        return Visitor.dutch(
                FIRST_NAMES.get(number % FIRST_NAMES.size()),
                number % 3 == 0 ? "van der" : null,
                LAST_NAMES.get(number % LAST_NAMES.size()),
                "visitor" + number + "@" + scenario + ".example");
    }

    private static String tag(String scenario, int number) {
        return String.format(Locale.ROOT, "%s-%03d", scenario, number);
    }
}
