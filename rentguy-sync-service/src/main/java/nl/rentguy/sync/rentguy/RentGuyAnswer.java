package nl.rentguy.sync.rentguy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one call gave.
 *
 * @param status HTTP status; null when no answer came
 * @param detail for a person: the answer's text where RentGuy did not accept, or what went wrong with the connection; at
 *     most 2000 characters
 * @param retryAfter how long RentGuy asked to be left alone, at most an hour; null when it did not ask
 * @param body the whole answer where RentGuy accepted; empty otherwise
 * @param inDoubt whether the request may have taken effect although RentGuy did not say so
 */
public record RentGuyAnswer(
        Verdict verdict,
        @Nullable Integer status,
        String detail,
        @Nullable Duration retryAfter,
        String body,
        boolean inDoubt) {

    /** An answer without a document. */
    public RentGuyAnswer(Verdict verdict, @Nullable Integer status, String detail, @Nullable Duration retryAfter) {
        this(verdict, status, detail, retryAfter, "", false);
    }

    /** The same, known to say nothing about whether an earlier request took effect. */
    public RentGuyAnswer stillInDoubt() {
        return new RentGuyAnswer(verdict, status, detail, retryAfter, body, true);
    }

    /** What an accepting answer is whose text is none of RentGuy's, as from a proxy; whether it took the request is unknown. */
    public RentGuyAnswer notUnderstood() {
        return failed("the answer is not understood");
    }

    /** What an accepting answer is that could not be stored here. */
    public RentGuyAnswer notTakenOver() {
        return failed("the answer could not be taken over");
    }

    private RentGuyAnswer failed(String why) {
        return new RentGuyAnswer(Verdict.SERVER_ERROR, status, why, null, "", true);
    }

    /** The reason in one line, e.g. {@code refused (422): …}. */
    public String reason() {
        return verdict.wireName()
                + (status == null ? "" : " (" + status + ")")
                + (detail.isEmpty() ? "" : ": " + detail);
    }
}
