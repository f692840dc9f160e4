package nl.rentguy.kit.outbox;

/** An event was appended outside a transaction; it could have been published without its state change. */
public class NoTransaction extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NoTransaction() {
        super("an outbox append needs a running transaction");
    }
}
