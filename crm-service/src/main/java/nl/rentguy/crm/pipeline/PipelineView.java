package nl.rentguy.crm.pipeline;

import java.util.List;
import java.util.Locale;

/** A pipeline as the API shows it. */
public record PipelineView(
        String key, String name, List<String> eventTypes, boolean fallback, boolean active, List<StageView> stages) {

    /**
     * A stage as the API shows it.
     *
     * @param closes {@code no}, {@code won} or {@code lost}
     */
    public record StageView(String key, String name, int slaHours, String closes, boolean active) {
        static StageView of(Stage stage) {
            return new StageView(
                    stage.key(),
                    stage.name(),
                    stage.slaHours(),
                    stage.closes().name().toLowerCase(Locale.ROOT),
                    stage.active());
        }
    }

    static PipelineView of(Pipeline pipeline) {
        return new PipelineView(
                pipeline.key(),
                pipeline.name(),
                pipeline.eventTypes(),
                pipeline.fallback(),
                pipeline.active(),
                pipeline.stages().stream().map(StageView::of).toList());
    }
}
