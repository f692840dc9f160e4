package nl.rentguy.sync.delivery;

import java.time.Duration;
import java.time.Instant;
import nl.rentguy.kit.id.Fingerprint;
import nl.rentguy.sync.rentguy.RentGuyAnswer;
import nl.rentguy.sync.rentguy.RentGuyRequest;
import org.jspecify.annotations.Nullable;

/**
 * One request to RentGuy within a try, as it is written down.
 *
 * @param outcome wire name of the verdict, or of what a look-up found
 * @param bodySha256 digest of what was sent; null when nothing was
 * @param answer what RentGuy said where it did not accept; an accepting answer repeats the client's data
 */
record Exchange(
        Kind kind,
        Instant startedAt,
        long durationMs,
        String method,
        String path,
        @Nullable String idempotencyKey,
        @Nullable String bodySha256,
        String outcome,
        @Nullable Integer httpStatus,
        @Nullable String answer) {

    /** Whether RentGuy was asked or told. */
    enum Kind {
        LOOK_UP("look-up"),
        SEND("send");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }

    /** The same request, noted down with another answer. */
    Exchange answered(RentGuyAnswer other) {
        return new Exchange(
                kind,
                startedAt,
                durationMs,
                method,
                path,
                idempotencyKey,
                bodySha256,
                other.verdict().wireName(),
                httpStatus,
                other.detail());
    }

    static Exchange of(
            Kind kind,
            RentGuyRequest request,
            RentGuyAnswer answer,
            String outcome,
            Instant startedAt,
            Instant endedAt) {
        return new Exchange(
                kind,
                startedAt,
                Math.max(0, Duration.between(startedAt, endedAt).toMillis()),
                request.method().name(),
                request.path(),
                request.idempotencyKey(),
                request.body() == null ? null : Fingerprint.sha256(request.body()),
                outcome,
                answer.status(),
                answer.detail().isEmpty() ? null : answer.detail());
    }
}
