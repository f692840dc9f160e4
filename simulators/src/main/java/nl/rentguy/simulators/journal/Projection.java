package nl.rentguy.simulators.journal;

/** State that follows from the journal alone, so that a restart rebuilds it by reading the journal again. */
public interface Projection {
    /** Takes in one entry; called in order, for entries read at the start and for new ones alike. */
    void apply(JournalEntry entry);

    /** Back to the state before the first entry. */
    void reset();
}
