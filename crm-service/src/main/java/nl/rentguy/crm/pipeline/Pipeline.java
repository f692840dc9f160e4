package nl.rentguy.crm.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rentguy.kit.tenancy.Tenant.Outcome;

/**
 * A pipeline and the moves it allows.
 *
 * @param eventTypes wire names of the kinds of occasion that enter it
 * @param stages by position
 */
public record Pipeline(
        String key, String name, List<String> eventTypes, boolean fallback, boolean active, List<Stage> stages) {

    public Optional<Stage> stage(String stageKey) {
        return stages.stream().filter(stage -> stage.key().equals(stageKey)).findFirst();
    }

    /**
     * Where a deal may go from a stage: to the next one; back to any earlier one, saying why; to lost, saying why; to won
     * once no open stage is left. A closed deal can be reopened at any open stage, saying why.
     *
     * <p>Stages that are no longer active are left, never entered: to any open stage or to lost, saying why, as their
     * place among the others is forgotten. In a pipeline that is no longer active a deal can only be closed, saying why.
     */
    public List<Move> movesFrom(Stage current) {
        if (!active) {
            return current.isOpen() ? closings() : List.of();
        }
        if (!current.isOpen()) {
            return anyOpen().toList();
        }
        return current.active() ? movesFromActive(current) : movesFromRetired();
    }

    private List<Move> movesFromActive(Stage current) {
        Stream<Move> forward = ahead(current).stream().limit(1).map(next -> new Move(next, false));
        Stream<Move> won = ahead(current).isEmpty() ? closing(Outcome.WON, false) : Stream.of();
        Stream<Move> back =
                open().filter(stage -> stage.position() < current.position()).map(earlier -> new Move(earlier, true));
        return Stream.of(forward, won, back, closing(Outcome.LOST, true))
                .flatMap(moves -> moves)
                .toList();
    }

    private List<Move> movesFromRetired() {
        return Stream.concat(anyOpen(), closing(Outcome.LOST, true)).toList();
    }

    private List<Move> closings() {
        return stages.stream()
                .filter(stage -> !stage.isOpen())
                .map(stage -> new Move(stage, true))
                .toList();
    }

    private Stream<Move> anyOpen() {
        return open().map(stage -> new Move(stage, true));
    }

    private List<Stage> ahead(Stage current) {
        return open().filter(stage -> stage.position() > current.position()).toList();
    }

    private Stream<Stage> open() {
        return stages.stream().filter(stage -> stage.active() && stage.isOpen());
    }

    private Stream<Move> closing(Outcome outcome, boolean reasonRequired) {
        return stages.stream()
                .filter(stage -> stage.active() && stage.closes() == outcome)
                .map(stage -> new Move(stage, reasonRequired));
    }
}
