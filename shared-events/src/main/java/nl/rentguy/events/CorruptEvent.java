package nl.rentguy.events;

/** A message that is not an event of this suite's contract; retrying cannot help. */
public class CorruptEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CorruptEvent(String reason) {
        super(reason);
    }

    public CorruptEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
