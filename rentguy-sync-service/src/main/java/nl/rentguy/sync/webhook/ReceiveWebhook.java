package nl.rentguy.sync.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes a message in: checks who signed it and where it comes from, then stores it. What it means is found out later, so that RentGuy has
 * its answer at once and a message that nobody understands is kept.
 */
@ApplicationScoped
class ReceiveWebhook {
    private static final Logger LOG = Logger.getLogger(ReceiveWebhook.class);

    /** How far RentGuy's clock and ours may be apart; also how long a copied message could be sent again, if it were not known. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final WebhookAccessList accessList;
    private final TenantTransaction transaction;
    private final WebhookReceipts receipts;
    private final HandleWebhooks handle;
    private final Clock clock;
    private final MeterRegistry metrics;

    ReceiveWebhook(
            WebhookAccessList accessList,
            TenantTransaction transaction,
            WebhookReceipts receipts,
            HandleWebhooks handle,
            Clock clock,
            MeterRegistry metrics) {
        this.accessList = accessList;
        this.transaction = transaction;
        this.receipts = receipts;
        this.handle = handle;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Stores a message that is genuine and not known yet.
     *
     * @param remoteAddress of the sender, a literal
     * @throws HttpProblem 400 unreadable; 401 not signed by RentGuy, or not lately, or not clear for whom; 403 rightly signed,
     *     but from an address that is not allowed; 409 the very same bytes and signature were here before
     */
    Uni<Arrival> handle(byte[] body, @Nullable String signature, String remoteAddress, String correlationId) {
        return Uni.createFrom()
                .item(() -> genuine(body, signature, remoteAddress, correlationId))
                .chain(receipt -> transaction.in(receipt.tenantId(), () -> receipts.add(receipt)))
                .map(this::known)
                .onFailure(HttpProblem.class)
                .invoke(refusal -> count("refused"));
    }

    private Arrival known(Arrival arrival) {
        if (arrival == Arrival.REPLAYED) {
            throw Problems.of(
                    409,
                    "webhook-replayed",
                    "The message was here before",
                    "A message that is sent again is signed anew; this is a copy of one that was taken in.");
        }
        count(arrival == Arrival.NEW ? "stored" : "known");
        handle.wake();
        return arrival;
    }

    private NewReceipt genuine(byte[] body, @Nullable String signature, String remoteAddress, String correlationId) {
        WebhookMessage message = read(body);
        SignatureHeader header = SignatureHeader.of(signature);
        if (header == null) {
            throw notSigned();
        }
        WebhookAccess access = signer(message, header, body);
        if (!access.takesFrom(InetAddress.ofLiteral(remoteAddress))) {
            throw Problems.forbidden(
                    "webhook-address", "Messages are taken only from the addresses in webhookAllowedAddresses.");
        }
        Instant now = clock.instant();
        if (Duration.between(header.signedAt(), now).abs().compareTo(TOLERANCE) > 0) {
            throw Problems.of(
                    401,
                    "webhook-expired",
                    "The signature is too old",
                    "It was signed at " + header.signedAt() + ", here it is " + now + "; " + TOLERANCE.toMinutes()
                            + " minutes are allowed.");
        }
        return NewReceipt.of(access.tenantId(), message, body, header, correlationId, now);
    }

    /** Before anything else is told: only who knows the secret learns whether its workspace, or its address, is known here. */
    private WebhookAccess signer(WebhookMessage message, SignatureHeader header, byte[] body) {
        List<WebhookAccess> signers = accessList.ofWorkspace(message.workspaceId()).stream()
                .filter(access -> WebhookSignature.isBy(access.secrets(), header, body))
                .toList();
        if (signers.size() > 1) {
            LOG.warnf(
                    "message of RentGuy refused, several tenants have its workspace and secret tenant_ids=%s",
                    signers.stream().map(WebhookAccess::tenantId).toList());
        }
        if (signers.size() != 1) {
            throw notSigned();
        }
        return signers.getFirst();
    }

    /** The same for an unknown workspace as for a wrong secret, so that nobody learns which workspaces there are. */
    private static HttpProblem notSigned() {
        return Problems.of(
                401,
                "webhook-signature",
                "The signature is missing or wrong",
                "Sign <t>.<raw body> with the webhook secret of the workspace: " + SignatureHeader.NAME
                        + ": t=<seconds>,v1=<hex of HMAC-SHA256>.");
    }

    private static WebhookMessage read(byte[] body) {
        try {
            return WebhookMessage.read(body);
        } catch (UnreadableMessage unreadable) {
            throw Problems.unreadable("The body is no message of RentGuy's.");
        }
    }

    private void count(String outcome) {
        metrics.counter("rentguy.webhooks", "outcome", outcome).increment();
    }
}
