package nl.rentguy.simulators.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Why a request was not answered as asked. How it is written differs per company: see {@link #asProblemJson()}.
 *
 * @param status HTTP status, 400 to 599
 * @param code stable, for programs: lower case with underscores
 * @param headers extra headers of the answer, such as {@code Retry-After}
 */
public record Problem(int status, String code, String detail, List<FieldError> errors, Map<String, String> headers) {

    /** One field that was refused; {@code field} is its path with dots, empty for the body as a whole. */
    public record FieldError(String field, String message) {}

    /** A problem that concerns no field in particular. */
    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), Map.of());
    }

    /** Status 422 for one field. */
    public static Problem field(String field, String message) {
        return fields(List.of(new FieldError(field, message)));
    }

    /** Status 422 for the given fields. */
    public static Problem fields(List<FieldError> errors) {
        return new Problem(
                422, "invalid_request", "The request does not fit the document of this API.", errors, Map.of());
    }

    /** This problem with one more header. */
    public Problem withHeader(String name, String value) {
        return new Problem(status, code, detail, errors, Map.of(name, value));
    }

    /** To be thrown where a request is refused. */
    public Refusal refusal() {
        return new Refusal(this);
    }

    /** This problem as RFC 9457 writes it, with the extension members {@code code} and {@code errors}. */
    public Answer asProblemJson() {
        ObjectNode body = Json.object()
                .put("type", "urn:problem:" + code.replace('_', '-'))
                .put("title", code.replace('_', ' '))
                .put("status", status)
                .put("code", code)
                .put("detail", detail);
        if (!errors.isEmpty()) {
            body.set("errors", Json.MAPPER.valueToTree(errors));
        }
        return new Answer(status, headers, "application/problem+json", Json.write(body));
    }
}
