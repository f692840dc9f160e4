package nl.rentguy.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * The problems a caller can meet (RFC 9457). {@code type} is {@code urn:rentguy:problem:<code>} and never changes;
 * {@code title} and {@code detail} are for people. Throw the result.
 */
public final class Problems {
    private static final String TYPE_PREFIX = "urn:rentguy:problem:";

    private Problems() {}

    /** 400: fields were refused, all of them at once. */
    public static HttpProblem invalid(List<FieldError> errors) {
        return builder(400, "invalid-request", "The request is not valid", summary(errors))
                .with("errors", errors)
                .build();
    }

    /** 400: one field was refused. */
    public static HttpProblem invalid(String field, String code, String allowed) {
        return invalid(List.of(new FieldError(field, code, allowed)));
    }

    /** 400: the body cannot be read at all. */
    public static HttpProblem unreadable(String detail) {
        return builder(400, "unreadable-body", "The body cannot be read", detail)
                .build();
    }

    /** 403: the token is genuine but does not allow this. */
    public static HttpProblem forbidden(String code, String detail) {
        return builder(403, code, "Not allowed", detail).build();
    }

    /** 404: no such thing within the caller's tenant. */
    public static HttpProblem notFound(String what) {
        return builder(404, "not-found", "Not found", "There is no such " + what + ".")
                .build();
    }

    /** Any other refusal with a stable code. */
    public static HttpProblem of(int status, String code, String title, String detail) {
        return builder(status, code, title, detail).build();
    }

    /** 412: the version in If-Match is not the current one. */
    public static HttpProblem versionConflict(long current) {
        return builder(
                        412,
                        "version-conflict",
                        "Somebody changed it meanwhile",
                        "The current version is " + current + "; read it again and repeat your change.")
                .with("currentVersion", current)
                .build();
    }

    /** 428: an update without If-Match. */
    public static HttpProblem versionRequired() {
        return of(428, "version-required", "If-Match is missing", "Send the ETag you read as If-Match.");
    }

    /** 422: the idempotency key belongs to another request. */
    public static HttpProblem idempotencyKeyReused() {
        return of(
                422,
                "idempotency-key-reused",
                "The idempotency key belongs to another request",
                "Use a new key for a new request, or send the first request again unchanged.");
    }

    /** 429 with Retry-After in whole seconds, at least one. */
    public static HttpProblem tooManyRequests(String detail, Duration retryAfter) {
        return builder(429, "too-many-requests", "Too many requests", detail)
                .withHeader("Retry-After", Math.max(1, retryAfter.toSeconds()))
                .build();
    }

    private static HttpProblem.Builder builder(int status, String code, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(TYPE_PREFIX + code))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail)
                .with("code", code);
    }

    private static String summary(List<FieldError> errors) {
        FieldError first = errors.getFirst();
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        return first.field() + ": " + first.code() + ", allowed: " + first.allowed() + more;
    }
}
