package nl.rentguy.audit.deadletter;

/** A dead letter is replayed or discarded once; the first decision stands. */
public class DeadLetterAlreadyDecided extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DeadLetterAlreadyDecided(String state) {
        super("the dead letter is already " + state);
    }
}
