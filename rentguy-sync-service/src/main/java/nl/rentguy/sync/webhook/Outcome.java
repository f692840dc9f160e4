package nl.rentguy.sync.webhook;

/**
 * What handling a message came to.
 *
 * @param note why, in a few words for whoever looks at the list
 */
record Outcome(ReceiptState state, String note) {

    static Outcome handled(String note) {
        return new Outcome(ReceiptState.HANDLED, note);
    }

    static Outcome ignored(String note) {
        return new Outcome(ReceiptState.IGNORED, note);
    }

    static Outcome failed(String note) {
        return new Outcome(ReceiptState.FAILED, note);
    }
}
