package nl.rentguy.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Money for a deal arrived.
 *
 * @param purpose {@code deposit}, {@code balance}, {@code full} or {@code add-on}
 * @param amountMinor in the currency's minor unit: cents for EUR
 * @param currency ISO 4217 code
 * @param provider who took it: {@code mollie}, {@code stripe} …
 * @param receivedAt when the provider says that it was paid
 */
public record PaymentReceived(
        UUID paymentId,
        UUID dealId,
        UUID contactId,
        String purpose,
        long amountMinor,
        String currency,
        String provider,
        Instant receivedAt)
        implements DomainEvent {}
