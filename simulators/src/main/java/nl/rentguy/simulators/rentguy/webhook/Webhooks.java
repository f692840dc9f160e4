package nl.rentguy.simulators.rentguy.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import nl.rentguy.simulators.http.Problem;
import nl.rentguy.simulators.standin.Listing;
import org.jspecify.annotations.Nullable;

/** The webhooks of RentGuy: where they go, which were sent, and those that only somebody with bad intentions sends. */
public final class Webhooks {
    private static final int ROWS = 50;

    private final WebhookLog log;
    private final WebhookSender sender;
    private final Clock clock;
    private WebhookTarget target;

    /** Sends to {@code target} until that is changed; a change is not kept over a restart. */
    public Webhooks(Vertx vertx, Clock clock, WebhookTarget target) {
        this.clock = clock;
        this.target = target;
        log = new WebhookLog(clock);
        sender = new WebhookSender(vertx, clock);
    }

    /** Sends what happened, or keeps it back; does nothing when webhooks are off. */
    public void occurred(WebhookEvent event) {
        if (target.url() == null) {
            return;
        }
        String body = event.body();
        if (target.held()) {
            log.note(WebhookLog.GENUINE, event, body, Delivery.State.HELD);
            return;
        }
        Delivery delivery = log.note(WebhookLog.GENUINE, event, body, Delivery.State.PENDING);
        sender.deliver(this::target, delivery, body);
    }

    /** Forgets what was sent. */
    public void forget() {
        log.clear();
    }

    /** What was sent, for a person. */
    public Listing listing() {
        return new Listing(
                "Webhooks sent, newest first (at most " + ROWS + ")",
                List.of("At (UTC)", "Type", "About", "Kind", "State", "Tries", "Last answer"),
                log.rows(ROWS));
    }

    WebhookTarget target() {
        return target;
    }

    void aim(WebhookTarget newTarget) {
        target = newTarget;
    }

    ObjectNode sent(@Nullable String externalId, long after, int limit) {
        return log.json(externalId, after, limit);
    }

    /** What tricks need to be played on the receiver; refuses with 409 when webhooks are off. */
    Tricks tricks() {
        String url = target.url();
        if (url == null) {
            throw Problem.of(409, "webhooks_off", "Set the address of the webhook first.")
                    .refusal();
        }
        return new Tricks(log, sender, clock, url, target.secrets());
    }
}
