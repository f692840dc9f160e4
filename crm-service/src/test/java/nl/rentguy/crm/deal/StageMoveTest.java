package nl.rentguy.crm.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import nl.rentguy.crm.deal.AdvanceRequest.Wanted;
import nl.rentguy.crm.deal.DealView.NextStage;
import nl.rentguy.crm.pipeline.Pipeline;
import nl.rentguy.crm.pipeline.Stage;
import nl.rentguy.kit.tenancy.Tenant.Outcome;
import org.junit.jupiter.api.Test;

class StageMoveTest {
    private static final Stage NEW_LEAD = new Stage("new-lead", "Nieuwe Lead", 1, 2, Outcome.NO, true);
    private static final Stage QUOTE = new Stage("quote", "Offerte", 2, 24, Outcome.NO, true);
    private static final Stage EVALUATION = new Stage("evaluation", "Evaluatie", 3, 0, Outcome.NO, true);
    private static final Stage LOST = new Stage("lost", "Verloren", 4, 0, Outcome.LOST, true);
    private static final Pipeline PIPELINE =
            new Pipeline("weddings", "Bruiloften", List.of(), false, true, List.of(NEW_LEAD, QUOTE, EVALUATION, LOST));

    @Test
    void anAllowedMoveIsTaken() {
        // When
        StageMove move = StageMove.of(PIPELINE, NEW_LEAD, new Wanted("quote", null));

        // Then
        assertThat(move).isEqualTo(new StageMove(NEW_LEAD, QUOTE, null));
    }

    @Test
    void aSkippedStageIsRefusedWithWhatIsAllowed() {
        // When
        var refusal = assertThatThrownBy(() -> StageMove.of(PIPELINE, NEW_LEAD, new Wanted("evaluation", "haast")));

        // Then
        refusal.isInstanceOfSatisfying(StageMoveNotAllowed.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(409);
            assertThat(problem.getParameters())
                    .containsEntry("code", "stage-move-not-allowed")
                    .containsEntry(
                            "allowedStages",
                            List.of(new NextStage("quote", "Offerte", false), new NextStage("lost", "Verloren", true)));
        });
    }

    @Test
    void aLostDealNeedsAReason() {
        // When
        var refusal = assertThatThrownBy(() -> StageMove.of(PIPELINE, QUOTE, new Wanted("lost", null)));

        // Then
        refusal.isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(400))
                .hasMessageContaining("not valid");
    }

    @Test
    void stayingWhereItIsIsNoMove() {
        // When
        var refusal = assertThatThrownBy(() -> StageMove.of(PIPELINE, QUOTE, new Wanted("quote", "x")));

        // Then
        refusal.isInstanceOf(StageMoveNotAllowed.class);
    }
}
