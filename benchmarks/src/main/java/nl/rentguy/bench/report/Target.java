package nl.rentguy.bench.report;

/** What was wanted and what came of it, both in words. */
public record Target(String what, String wanted, String measured, boolean met) {

    @Override
    public String toString() {
        return (met ? "met     " : "MISSED  ") + what + ": " + measured + " (target " + wanted + ")";
    }
}
