package nl.rentguy.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal moved in its pipeline.
 *
 * @param reason why, required by the CRM when a deal is lost
 */
public record DealStageChanged(
        UUID dealId,
        UUID contactId,
        String pipeline,
        String fromStage,
        String toStage,
        @PersonalData @Nullable String reason)
        implements DomainEvent {}
