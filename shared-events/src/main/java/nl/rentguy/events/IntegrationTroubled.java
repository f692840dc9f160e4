package nl.rentguy.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An integration of a tenant does not get rid of its work; published once, until it has recovered.
 *
 * @param troubleId of this time of trouble; {@link IntegrationRecovered} ends it
 * @param integration key of the integration, e.g. {@code rentguy}
 * @param reasons {@code too-many-wait}, {@code waits-too-long}, {@code switched-off}; whoever tells people shows one that it does not
 *     know as it is. Never empty, no personal data
 * @param queueSize deliveries that wait
 * @param oldestWaitingSeconds age of the oldest of them
 * @param since when the trouble was noticed
 */
public record IntegrationTroubled(
        UUID troubleId,
        String integration,
        List<String> reasons,
        long queueSize,
        long oldestWaitingSeconds,
        Instant since)
        implements DomainEvent {}
