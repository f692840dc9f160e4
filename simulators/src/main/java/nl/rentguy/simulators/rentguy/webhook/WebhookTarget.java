package nl.rentguy.simulators.rentguy.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.http.Json;
import nl.rentguy.simulators.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where webhooks go.
 *
 * @param url null sends none
 * @param secrets one, or two during a rotation; every delivery is signed with each
 * @param held whether deliveries are noted down and kept back, until they are asked for
 */
public record WebhookTarget(@Nullable String url, List<String> secrets, boolean held) {
    private static final BodyContract CONTRACT = BodyContract.resource("/webhook-target.schema.json");

    /** Refuses what no delivery could be made to, or be signed for. */
    public WebhookTarget {
        secrets = List.copyOf(secrets);
        if (url != null && !reachable(url)) {
            throw new IllegalArgumentException("The webhook address '" + url + "' is not an http or https URL.");
        }
        if (url != null && (secrets.isEmpty() || secrets.size() > 2)) {
            throw new IllegalArgumentException("Webhooks are signed with one secret, or two during a rotation.");
        }
    }

    private static boolean reachable(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null
                    && uri.getPort() != 0
                    && uri.getPort() <= 65535
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Reads the body of a {@code PUT}; what it leaves out stays as it is. Refuses with 422 what cannot be used. */
    WebhookTarget changedBy(JsonNode body) {
        CONTRACT.require(body);
        List<String> given = new ArrayList<>();
        body.path("secrets").forEach(secret -> given.add(secret.asText()));
        String newUrl = body.has("url") ? text(body.path("url")) : url;
        List<String> newSecrets = body.has("secrets") ? given : secrets;
        try {
            return new WebhookTarget(newUrl, newSecrets, body.path("held").asBoolean(held));
        } catch (IllegalArgumentException e) {
            throw Problem.field(newSecrets.isEmpty() ? "secrets" : "url", String.valueOf(e.getMessage()))
                    .refusal();
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    /** As it is shown: of the secrets only how many there are. */
    ObjectNode json() {
        return Json.object().put("url", url).put("secrets", secrets.size()).put("held", held);
    }
}
