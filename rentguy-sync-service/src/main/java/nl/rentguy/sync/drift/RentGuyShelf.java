package nl.rentguy.sync.drift;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.rentguy.sync.rentguy.RentGuyAnswer;
import nl.rentguy.sync.rentguy.RentGuyCollection;
import nl.rentguy.sync.rentguy.RentGuyGateway;
import nl.rentguy.sync.rentguy.RentGuyJson;
import nl.rentguy.sync.rentguy.RentGuyRequest;
import nl.rentguy.sync.rentguy.Verdict;
import org.jspecify.annotations.Nullable;

/** Reads what RentGuy holds for a tenant. Nobody waits for it, so a RentGuy in trouble is asked again, for about a minute. */
@ApplicationScoped
class RentGuyShelf {
    private static final int PAGE = 100;
    private static final int NOT_FOUND = 404;
    private static final int RETRIES = 6;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final RentGuyGateway rentguy;

    RentGuyShelf(RentGuyGateway rentguy) {
        this.rentguy = rentguy;
    }

    /**
     * Some of what RentGuy holds.
     *
     * @param items in the order of their external ids
     * @param next where the following page begins; null on the last
     */
    record Page(List<JsonNode> items, @Nullable String next) {}

    /** One page; fails with {@link RentGuyDidNotAnswer}. */
    Uni<Page> page(String tenantId, RentGuyCollection collection, @Nullable String after, String correlationId) {
        String path = "/" + collection.name().toLowerCase(Locale.ROOT) + "?limit=" + PAGE
                + (after == null ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
        return patiently(tenantId, path, correlationId).map(answer -> {
            JsonNode body = body(answer);
            List<JsonNode> items = new ArrayList<>();
            body.path("items").forEach(items::add);
            return new Page(
                    items, body.path("next").isTextual() ? body.path("next").asText() : null);
        });
    }

    /** One thing; empty when RentGuy does not hold it. Fails with {@link RentGuyDidNotAnswer}. */
    Uni<Optional<JsonNode>> one(
            String tenantId, RentGuyCollection collection, String externalId, String correlationId) {
        String path = "/" + collection.name().toLowerCase(Locale.ROOT) + "/"
                + URLEncoder.encode(externalId, StandardCharsets.UTF_8);
        return patiently(tenantId, path, correlationId)
                .map(answer -> answer.status() != null && answer.status() == NOT_FOUND
                        ? Optional.empty()
                        : Optional.of(body(answer)));
    }

    private Uni<RentGuyAnswer> patiently(String tenantId, String path, String correlationId) {
        return Uni.createFrom()
                .deferred(() -> rentguy.call(RentGuyRequest.read(tenantId, path, correlationId)))
                .invoke(answer -> {
                    if (answer.verdict().troubled()) {
                        throw new RentGuyDidNotAnswer(answer.reason());
                    }
                })
                .onFailure(RentGuyDidNotAnswer.class)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .atMost(RETRIES);
    }

    private static JsonNode body(RentGuyAnswer answer) {
        if (answer.verdict() != Verdict.ACCEPTED) {
            throw new RentGuyDidNotAnswer(answer.reason());
        }
        return RentGuyJson.tree(answer.body())
                .orElseThrow(() -> new RentGuyDidNotAnswer("RentGuy's answer is no JSON, or longer than is read"));
    }
}
