package nl.rentguy.crm.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Executors;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class PipelineSeedComponentTest {
    private static final Database CRM = Database.of("crm");

    @Inject
    PipelineSeed seed;

    @Inject
    TenantDirectory tenants;

    @Test
    void aSecondStartChangesNothing() throws Exception {
        // Given
        Tenant tenant = tenantCalled("seed-twice");
        assertThat(seed.seed(tenant)).isEqualTo(50);

        // When
        int changed = seed.seed(tenant);

        // Then
        assertThat(changed).isZero();
    }

    @Test
    void replicasThatStartTogetherSeedOnce() throws Exception {
        // Given
        Tenant tenant = tenantCalled("seed-together");

        // When
        int changed = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> seed.seed(tenant));
            var other = threads.submit(() -> seed.seed(tenant));
            changed = one.get() + other.get();
        }

        // Then
        assertThat(changed).isEqualTo(50);
    }

    @Test
    void aStageThatLeftTheFileIsKeptButInactive() throws Exception {
        // Given
        Tenant tenant = tenantCalled("seed-retire");
        seed.seed(tenant);

        // When
        seed.seed(withoutStage(tenant, "quote"));

        // Then
        assertThat(CRM.countAs(tenant.id(), "crm_stage where key = 'quote' and not active"))
                .isEqualTo(tenant.pipelines().size());
        assertThat(CRM.countAs(tenant.id(), "crm_stage where active")).isEqualTo(40);
    }

    @Test
    void aPipelineThatComesBackIsActiveAgain() throws Exception {
        // Given
        Tenant tenant = tenantCalled("seed-return");
        seed.seed(tenant);
        seed.seed(withPipelines(tenant, tenant.pipelines().subList(1, 5)));
        assertThat(CRM.countAs(tenant.id(), "crm_pipeline where not active")).isEqualTo(1);

        // When
        seed.seed(tenant);

        // Then
        assertThat(CRM.countAs(tenant.id(), "crm_pipeline where active")).isEqualTo(5);
        assertThat(CRM.countAs(tenant.id(), "crm_stage where not active")).isZero();
    }

    private Tenant tenantCalled(String id) {
        Tenant mrDj = tenants.byId("mr-dj").orElseThrow();
        return new Tenant(
                id,
                id,
                mrDj.language(),
                mrDj.country(),
                mrDj.timeZone(),
                mrDj.currency(),
                mrDj.brand(),
                mrDj.sites(),
                mrDj.intake(),
                mrDj.operations(),
                mrDj.pipelines());
    }

    private static Tenant withoutStage(Tenant tenant, String key) {
        return withPipelines(
                tenant,
                tenant.pipelines().stream()
                        .map(pipeline -> new Tenant.Pipeline(
                                pipeline.key(),
                                pipeline.name(),
                                pipeline.eventTypes(),
                                pipeline.fallback(),
                                pipeline.stages().stream()
                                        .filter(stage -> !stage.key().equals(key))
                                        .toList()))
                        .toList());
    }

    private static Tenant withPipelines(Tenant tenant, List<Tenant.Pipeline> pipelines) {
        return new Tenant(
                tenant.id(),
                tenant.name(),
                tenant.language(),
                tenant.country(),
                tenant.timeZone(),
                tenant.currency(),
                tenant.brand(),
                tenant.sites(),
                tenant.intake(),
                tenant.operations(),
                pipelines);
    }
}
