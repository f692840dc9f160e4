package nl.rentguy.crm.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.Tenant.Outcome;
import org.junit.jupiter.api.Test;

class PipelineSettingsTest {
    private static final Tenant.Stage NEW = stage("new", Outcome.NO);
    private static final Tenant.Stage WON = stage("won", Outcome.WON);
    private static final Tenant.Stage LOST = stage("lost", Outcome.LOST);

    @Test
    void aWholePipelineIsAccepted() {
        // When
        Stream<String> violations = PipelineSettings.violations(List.of(pipeline("general", true, NEW, WON, LOST)));

        // Then
        assertThat(violations).isEmpty();
    }

    @Test
    void withoutAFallbackSomeLeadsWouldFindNoPipeline() {
        // When
        Stream<String> violations = PipelineSettings.violations(List.of(pipeline("weddings", false, NEW, WON, LOST)));

        // Then
        assertThat(violations).containsExactly("exactly one pipeline must have fallback true");
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        // Given
        List<Tenant.Pipeline> pipelines = List.of(
                pipeline("general", true, NEW, NEW, WON, LOST),
                pipeline("general", true, NEW, WON, LOST),
                pipeline("closed", false, WON, LOST),
                pipeline("endless", false, NEW),
                pipeline("empty", false));

        // When
        Stream<String> violations = PipelineSettings.violations(pipelines);

        // Then
        assertThat(violations)
                .containsExactly(
                        "exactly one pipeline must have fallback true",
                        "pipeline general is there twice",
                        "pipeline general has stage new twice",
                        "pipeline closed must begin with a stage that closes no",
                        "pipeline endless must have exactly one stage that closes won",
                        "pipeline endless must have exactly one stage that closes lost",
                        "pipeline empty must begin with a stage that closes no",
                        "pipeline empty must have exactly one stage that closes won",
                        "pipeline empty must have exactly one stage that closes lost");
    }

    private static Tenant.Pipeline pipeline(String key, boolean fallback, Tenant.Stage... stages) {
        return new Tenant.Pipeline(key, key, List.of(), fallback, Arrays.asList(stages));
    }

    private static Tenant.Stage stage(String key, Outcome closes) {
        return new Tenant.Stage(key, key, 0, closes);
    }
}
