package nl.rentguy.bench.report;

/** A plot of a report. */
public interface Chart {

    /** Part of the file's name. */
    String name();

    String title();

    String svg();
}
