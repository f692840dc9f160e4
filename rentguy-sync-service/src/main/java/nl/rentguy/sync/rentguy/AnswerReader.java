package nl.rentguy.sync.rentguy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeoutException;
import nl.rentguy.kit.settings.PrivateAddress;
import org.jspecify.annotations.Nullable;

/** Says what an answer, or the lack of one, means for the delivery. */
final class AnswerReader {
    private static final int MOST_CHARACTERS = 2000;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Clock clock;

    AnswerReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * What an answer means.
     *
     * @param retryAfter the header of that name (RFC 9110 §10.2.3): seconds or a date; anything else is ignored
     */
    RentGuyAnswer read(int status, @Nullable String retryAfter, String body) {
        Verdict verdict = verdict(status, body);
        boolean accepted = verdict == Verdict.ACCEPTED;
        return new RentGuyAnswer(
                verdict,
                status,
                accepted ? "" : clipped(body),
                wait(verdict, retryAfter),
                accepted ? body : "",
                status == 502 || status == 504);
    }

    /**
     * What it means that no answer came.
     *
     * @param sent whether the request may have reached RentGuy
     */
    RentGuyAnswer noAnswer(Throwable failure, boolean sent) {
        if (failure instanceof TimeoutException) {
            return new RentGuyAnswer(Verdict.TIMEOUT, null, "no answer in time", null, "", sent);
        }
        if (failure instanceof PrivateAddress) {
            return new RentGuyAnswer(Verdict.DENIED, null, "the address is not public", null);
        }
        String message = failure.getMessage();
        String detail = message == null ? failure.getClass().getSimpleName() : message;
        return new RentGuyAnswer(Verdict.UNREACHABLE, null, clipped(detail), null, "", sent);
    }

    /** What it means that nothing could be sent: it waits until the settings are complete. */
    RentGuyAnswer notConfigured() {
        return new RentGuyAnswer(Verdict.DENIED, null, "address or key are not set", null);
    }

    private static Verdict verdict(int status, String body) {
        if (status >= 200 && status < 300) {
            return Verdict.ACCEPTED;
        }
        if (status >= 500) {
            return Verdict.SERVER_ERROR;
        }
        return switch (status) {
            // We name the resource ourselves, so a missing or moved one speaks of the address, not of the delivery.
            case 301, 302, 303, 307, 308, 401, 403, 404, 405 -> Verdict.DENIED;
            case 408, 425 -> Verdict.TIMEOUT;
            case 409 -> "stale_version".equals(code(body)) ? Verdict.STALE : Verdict.REFUSED;
            case 429 -> Verdict.RATE_LIMITED;
            default -> Verdict.REFUSED;
        };
    }

    private static String code(String body) {
        try {
            return MAPPER.readTree(body).path("code").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private @Nullable Duration wait(Verdict verdict, @Nullable String retryAfter) {
        if (!verdict.troubled() || retryAfter == null) {
            return null;
        }
        Duration asked = asked(retryAfter.trim());
        if (asked == null || asked.isNegative()) {
            return null;
        }
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    private @Nullable Duration asked(String retryAfter) {
        if (retryAfter.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(clock.instant(), until.toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String clipped(String text) {
        // PostgreSQL's text holds no NUL.
        return RentGuyText.clip(text.replace("\0", ""), MOST_CHARACTERS);
    }
}
