package nl.rentguy.crm.deal;

import java.util.List;
import java.util.stream.Collectors;
import nl.rentguy.crm.deal.AdvanceRequest.Wanted;
import nl.rentguy.crm.pipeline.Move;
import nl.rentguy.crm.pipeline.Pipeline;
import nl.rentguy.crm.pipeline.Stage;
import nl.rentguy.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** A move of a deal that its pipeline allows. */
record StageMove(Stage from, Stage to, @Nullable String reason) {

    /**
     * The wanted move.
     *
     * @throws StageMoveNotAllowed when the pipeline has the stage but no way to it from here
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when there is no such stage or a reason is missing
     */
    static StageMove of(Pipeline pipeline, Stage from, Wanted wanted) {
        List<Move> allowed = pipeline.movesFrom(from);
        Stage to = pipeline.stage(wanted.toStage())
                .orElseThrow(() -> Problems.invalid("toStage", "unknown", stageKeys(allowed)));
        Move move = allowed.stream()
                .filter(candidate -> candidate.to().equals(to))
                .findFirst()
                .orElseThrow(() -> new StageMoveNotAllowed(from, to, allowed));
        if (move.reasonRequired() && wanted.reason() == null) {
            throw Problems.invalid("reason", "required", "why the deal goes to " + to.name());
        }
        return new StageMove(from, to, wanted.reason());
    }

    private static String stageKeys(List<Move> allowed) {
        return allowed.stream().map(move -> move.to().key()).collect(Collectors.joining(", "));
    }
}
