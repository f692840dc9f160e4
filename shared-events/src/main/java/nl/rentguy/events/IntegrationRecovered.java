package nl.rentguy.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The trouble of {@link IntegrationTroubled} is over.
 *
 * @param queueSize deliveries that still wait, few enough
 * @param since when the trouble was noticed
 * @param recoveredAt when its end was noticed
 */
public record IntegrationRecovered(
        UUID troubleId, String integration, long queueSize, Instant since, Instant recoveredAt)
        implements DomainEvent {}
