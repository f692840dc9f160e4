package nl.rentguy.bench.load;

/** What is measured. */
public interface Subject {

    /** As tables and plots name it. */
    String name();

    /** One more connection. */
    Exchange open() throws Exception;
}
