package nl.rentguy.crm.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rentguy.crm.contact.ContactSummary;
import nl.rentguy.crm.pipeline.Move;
import nl.rentguy.crm.pipeline.Pipeline;
import nl.rentguy.crm.pipeline.Pipelines;
import nl.rentguy.crm.pipeline.Stage;
import nl.rentguy.events.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A deal as the API shows it.
 *
 * @param stageReason why it came to its stage
 * @param allowedNextStages where it may be moved, the usual way first
 */
public record DealView(
        UUID id,
        String title,
        String pipeline,
        String pipelineName,
        String stage,
        String stageName,
        DealStatus status,
        @Nullable String stageReason,
        List<NextStage> allowedNextStages,
        ContactSummary contact,
        UUID leadId,
        EventType eventType,
        @Nullable LocalDate eventDate,
        @Nullable Integer guests,
        @Nullable String location,
        String source,
        long version,
        Instant stageEnteredAt,
        @Nullable Instant closedAt,
        Instant createdAt,
        Instant updatedAt) {

    /** A stage the deal may be moved to. */
    public record NextStage(String key, String name, boolean reasonRequired) {
        static NextStage of(Move move) {
            return new NextStage(move.to().key(), move.to().name(), move.reasonRequired());
        }
    }

    static DealView of(DealWithContact row, Pipelines pipelines) {
        Deal deal = row.deal();
        Pipeline pipeline = pipelines.byKey(deal.pipeline());
        Stage stage = pipelines.stage(deal.pipeline(), deal.stage());
        return new DealView(
                deal.id(),
                deal.title(),
                deal.pipeline(),
                pipeline.name(),
                deal.stage(),
                stage.name(),
                deal.status(),
                deal.stageReason(),
                pipeline.movesFrom(stage).stream().map(NextStage::of).toList(),
                ContactSummary.of(row.contact()),
                deal.leadId(),
                deal.eventType(),
                deal.eventDate(),
                deal.guests(),
                deal.location(),
                deal.source(),
                deal.version(),
                deal.stageEnteredAt(),
                deal.closedAt(),
                deal.createdAt(),
                deal.updatedAt());
    }
}
