package nl.rentguy.kit.idempotency;

/**
 * The answer a repeated request gets.
 *
 * @param status HTTP status
 * @param body JSON
 * @param replayed true when it was stored by an earlier request
 */
public record StoredAnswer(int status, String body, boolean replayed) {

    /** A first answer. */
    public static StoredAnswer of(int status, String body) {
        return new StoredAnswer(status, body, false);
    }
}
