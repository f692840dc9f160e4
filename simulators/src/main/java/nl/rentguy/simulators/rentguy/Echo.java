package nl.rentguy.simulators.rentguy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.function.Consumer;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.http.Json;
import nl.rentguy.simulators.journal.Effect;
import nl.rentguy.simulators.journal.JournalEntry;
import nl.rentguy.simulators.journal.Projection;
import nl.rentguy.simulators.rentguy.webhook.WebhookEvent;
import org.jspecify.annotations.Nullable;

/**
 * Tells what changed, whoever changed it. It must come before the workspaces among the journal's projections, because it
 * looks there at how things were.
 */
final class Echo implements Projection {
    private final Workspaces before;
    private @Nullable Consumer<WebhookEvent> listener;
    private Runnable forget = () -> {};

    Echo(Workspaces before) {
        this.before = before;
    }

    /** From now on changes are told; what was read back from a file before was told when it happened. */
    void tell(Consumer<WebhookEvent> newListener, Runnable onReset) {
        listener = newListener;
        forget = onReset;
    }

    @Override
    public void apply(JournalEntry entry) {
        String answer = entry.answer();
        if (listener == null
                || !entry.effect().stored()
                || entry.collection() == null
                || entry.externalId() == null
                || answer == null) {
            return;
        }
        Collection collection = Collection.of(entry.collection());
        JsonNode document = BodyContract.parse(answer);
        ObjectNode data = Json.object()
                .put("source", entry.effect() == Effect.CHANGED ? "user" : "api")
                .put("collection", collection.segment())
                .put("externalId", entry.externalId());
        data.set("version", document.path("version"));
        data.set("revision", document.path("revision"));
        String type =
                type(collection, document, before.named(entry.account()).find(collection, entry.externalId()), data);
        if (type != null) {
            data.set("document", document);
            listener.accept(new WebhookEvent(UUID.randomUUID(), type, entry.at(), entry.account(), data));
        }
    }

    /** The type of webhook; null for what RentGuy keeps to itself. */
    private static @Nullable String type(
            Collection collection, JsonNode document, @Nullable Resource earlier, ObjectNode data) {
        return switch (collection) {
            case CONTACTS -> "contact.updated";
            case PROJECTS -> "project.updated";
            case BOOKINGS -> {
                JsonNode previous =
                        earlier == null ? data.nullNode() : earlier.document().path("status");
                data.set("status", document.path("status"));
                data.set("previousStatus", previous);
                yield previous.equals(document.path("status")) ? null : "booking.status_changed";
            }
            case ENQUIRIES, DEALS -> null;
        };
    }

    @Override
    public void reset() {
        forget.run();
    }
}
