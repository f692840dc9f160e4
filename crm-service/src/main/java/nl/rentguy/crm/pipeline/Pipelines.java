package nl.rentguy.crm.pipeline;

import java.util.List;

/** All pipelines of one tenant, by position; also those no longer active, for the deals that stand in them. */
public record Pipelines(List<Pipeline> all) {

    /** Whether there is such a stage. */
    public boolean has(String pipeline, String stage) {
        return all.stream()
                .filter(candidate -> candidate.key().equals(pipeline))
                .anyMatch(candidate -> candidate.stage(stage).isPresent());
    }

    /**
     * The pipeline with that key.
     *
     * @throws IllegalStateException when there is none; a deal's pipeline is always there
     */
    public Pipeline byKey(String key) {
        return all.stream()
                .filter(pipeline -> pipeline.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("pipeline " + key + " is missing"));
    }

    /** As {@link #byKey}, for a stage a deal stands in. */
    public Stage stage(String pipeline, String stage) {
        return byKey(pipeline)
                .stage(stage)
                .orElseThrow(() -> new IllegalStateException("stage " + pipeline + "/" + stage + " is missing"));
    }
}
