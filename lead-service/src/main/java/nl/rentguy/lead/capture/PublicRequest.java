package nl.rentguy.lead.capture;

import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import nl.rentguy.events.Language;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.web.CorrelationId;
import nl.rentguy.lead.abuse.ClientNetwork;
import org.jspecify.annotations.Nullable;

/** What the request around a form tells about its sender. */
record PublicRequest(RoutingContext routing) {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    String correlationId() {
        return CorrelationId.of(routing);
    }

    /** Host and port the visitor asked, as the gateway saw them. */
    @Nullable
    String authority() {
        HostAndPort asked = routing.request().authority();
        return asked == null ? null : asked.toString();
    }

    @Nullable
    String origin() {
        return routing.request().getHeader("Origin");
    }

    String client() {
        return ClientNetwork.of(routing.request().remoteAddress());
    }

    /** A value of the header, or the form's field of the same meaning; null when both are absent. */
    @Nullable
    String headerOr(String header, @Nullable String field) {
        String value = routing.request().getHeader(header);
        return value == null || value.isBlank() ? field : value;
    }

    /**
     * The idempotency key of header or form; null when there is none.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 unless it is 1 to 200 visible ASCII characters
     */
    @Nullable
    String idempotencyKey(SubmittedForm form) {
        String key = headerOr("Idempotency-Key", form.get("idempotencyKey"));
        if (key != null && !KEY.matcher(key).matches()) {
            throw Problems.invalid("Idempotency-Key", "format", "1 to 200 visible ASCII characters");
        }
        return key;
    }

    /** Whether a person looks at the answer. */
    boolean fromBrowser() {
        String accept = routing.request().getHeader("Accept");
        return accept != null && accept.contains(MediaType.TEXT_HTML);
    }

    /** The language the browser prefers, if it is one we speak. */
    @Nullable
    Language acceptedLanguage() {
        for (LanguageHeader header : routing.acceptableLanguages()) {
            if ("nl".equals(header.tag()) || "en".equals(header.tag())) {
                return Language.of(header.tag());
            }
        }
        return null;
    }
}
