package nl.rentguy.crm.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.rentguy.kit.tenancy.Tenant.Outcome;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private static final Stage NEW_LEAD = open("new-lead", 1);
    private static final Stage QUOTE = open("quote", 2);
    private static final Stage DEPOSIT = open("deposit", 3);
    private static final Stage EVALUATION = open("evaluation", 4);
    private static final Stage WON = new Stage("won", "Gewonnen", 5, 0, Outcome.WON, true);
    private static final Stage LOST = new Stage("lost", "Verloren", 6, 0, Outcome.LOST, true);
    private final Pipeline pipeline = of(NEW_LEAD, QUOTE, DEPOSIT, EVALUATION, WON, LOST);

    @Test
    void aFreshDealGoesToTheNextStageOrIsLost() {
        // When
        List<Move> moves = pipeline.movesFrom(NEW_LEAD);

        // Then
        assertThat(moves).containsExactly(new Move(QUOTE, false), new Move(LOST, true));
    }

    @Test
    void aDealGoesBackToAnyEarlierStageWithAReason() {
        // When
        List<Move> moves = pipeline.movesFrom(DEPOSIT);

        // Then
        assertThat(moves)
                .containsExactly(
                        new Move(EVALUATION, false),
                        new Move(NEW_LEAD, true),
                        new Move(QUOTE, true),
                        new Move(LOST, true));
    }

    @Test
    void onlyTheLastOpenStageLeadsToWon() {
        // When
        List<Move> moves = pipeline.movesFrom(EVALUATION);

        // Then
        assertThat(moves)
                .containsExactly(
                        new Move(WON, false),
                        new Move(NEW_LEAD, true),
                        new Move(QUOTE, true),
                        new Move(DEPOSIT, true),
                        new Move(LOST, true));
    }

    @Test
    void aClosedDealIsReopenedAtAnyOpenStageWithAReason() {
        // When
        List<Move> moves = pipeline.movesFrom(LOST);

        // Then
        assertThat(moves)
                .containsExactly(
                        new Move(NEW_LEAD, true),
                        new Move(QUOTE, true),
                        new Move(DEPOSIT, true),
                        new Move(EVALUATION, true));
    }

    @Test
    void aRetiredStageIsLeftForAnyOpenOneOrLostWithAReason() {
        // Given
        Stage retired = retired("qualification", 2);
        Pipeline shortened = of(NEW_LEAD, retired, QUOTE, DEPOSIT, EVALUATION, WON, LOST);

        // When
        List<Move> moves = shortened.movesFrom(retired);

        // Then
        assertThat(moves)
                .containsExactly(
                        new Move(NEW_LEAD, true),
                        new Move(QUOTE, true),
                        new Move(DEPOSIT, true),
                        new Move(EVALUATION, true),
                        new Move(LOST, true));
    }

    @Test
    void neighboursThatWereRetiredTogetherBothLeadToWhatIsLeft() {
        // Given
        Stage first = retired("qualification", 2);
        Stage second = retired("visit", 3);
        Pipeline shortened = of(NEW_LEAD, first, QUOTE, second, DEPOSIT, WON, LOST);

        // When
        List<Move> moves = shortened.movesFrom(second);

        // Then
        assertThat(moves).isEqualTo(shortened.movesFrom(first));
        assertThat(moves).extracting(Move::to).containsExactly(NEW_LEAD, QUOTE, DEPOSIT, LOST);
    }

    @Test
    void aDealOfARetiredPipelineCanStillBeClosed() {
        // Given
        Stage quote = retired("quote", 2);
        Stage won = new Stage("won", "Gewonnen", 3, 0, Outcome.WON, false);
        Stage lost = new Stage("lost", "Verloren", 4, 0, Outcome.LOST, false);
        Pipeline gone =
                new Pipeline("fairs", "Beurzen", List.of(), false, false, List.of(retired("new", 1), quote, won, lost));

        // When
        List<Move> moves = gone.movesFrom(quote);

        // Then
        assertThat(moves).containsExactly(new Move(won, true), new Move(lost, true));
        assertThat(gone.movesFrom(lost)).isEmpty();
    }

    @Test
    void aRetiredStageIsNeverEntered() {
        // Given
        Stage retired = retired("qualification", 2);
        Pipeline shortened = of(NEW_LEAD, retired, QUOTE, WON, LOST);

        // When
        List<Move> moves = shortened.movesFrom(NEW_LEAD);

        // Then
        assertThat(moves).extracting(Move::to).containsExactly(QUOTE, LOST);
    }

    private static Stage open(String key, int position) {
        return new Stage(key, key, position, 0, Outcome.NO, true);
    }

    private static Stage retired(String key, int position) {
        return new Stage(key, key, position, 24, Outcome.NO, false);
    }

    private static Pipeline of(Stage... stages) {
        return new Pipeline(
                "weddings", "Bruiloften", List.of("wedding"), false, true, new ArrayList<>(List.of(stages)));
    }
}
