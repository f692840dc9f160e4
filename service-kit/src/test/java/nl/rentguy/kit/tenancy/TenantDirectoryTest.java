package nl.rentguy.kit.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.rentguy.events.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantDirectoryTest {
    private static final Path SHIPPED =
            Path.of(System.getProperty("suite.root", "..")).resolve("deploy/tenants");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mr-dj", "demo-rentals"})
    void aShippedTenantHasAPipelineForEveryEventTypeAndOneFallback(String slug) {
        // When
        Tenant tenant = new TenantDirectory(SHIPPED).byId(slug).orElseThrow();

        // Then
        assertThat(tenant.pipelines().stream().flatMap(pipeline -> pipeline.eventTypes().stream()))
                .containsExactlyInAnyOrder(EventType.values());
        assertThat(tenant.pipelines().stream().filter(Tenant.Pipeline::fallback))
                .hasSize(1);
        assertThat(tenant.pipelines())
                .allSatisfy(pipeline ->
                        assertThat(pipeline.stages().getFirst().slaHours()).isEqualTo(2));
    }

    @Test
    void aFileThatIsNotCalledAsItsTenantIsRefused() throws IOException {
        // Given
        Files.copy(SHIPPED.resolve("mr-dj.json"), folder.resolve("other.json"));

        // When
        var loading = assertThatThrownBy(() -> new TenantDirectory(folder));

        // Then
        loading.hasMessageContaining("other.json must be called mr-dj.json");
    }

    @Test
    void anEmptyFolderIsRefused() {
        assertThatThrownBy(() -> new TenantDirectory(folder)).hasMessageContaining("holds no tenant file");
    }
}
