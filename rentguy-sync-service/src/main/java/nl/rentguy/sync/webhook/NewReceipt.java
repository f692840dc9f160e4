package nl.rentguy.sync.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.rentguy.kit.id.Fingerprint;

/**
 * A genuine message, as it is stored.
 *
 * @param signature fingerprint of the signature it came with
 */
record NewReceipt(
        String tenantId,
        String deliveryId,
        String type,
        String body,
        String signature,
        Instant signedAt,
        Instant receivedAt,
        String correlationId) {

    static NewReceipt of(
            String tenantId,
            WebhookMessage message,
            byte[] body,
            SignatureHeader header,
            String correlationId,
            Instant now) {
        return new NewReceipt(
                tenantId,
                message.id(),
                message.type(),
                new String(body, StandardCharsets.UTF_8),
                Fingerprint.sha256(String.join(",", header.signatures())),
                header.signedAt(),
                now,
                correlationId);
    }
}
