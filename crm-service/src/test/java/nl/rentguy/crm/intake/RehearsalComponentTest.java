package nl.rentguy.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class RehearsalComponentTest {
    private static final Database CRM = Database.of("crm");

    @Inject
    Rehearsal rehearsal;

    @Inject
    TenantDirectory tenants;

    @Test
    void leavesNoTrace() throws Throwable {
        // When
        VertxContextSupport.subscribeAndAwait(
                () -> rehearsal.rehearse(tenants.byId("mr-dj").orElseThrow()));

        // Then
        assertThat(CRM.countAll("crm_contact where email = 'rehearsal@crm.invalid'"))
                .isZero();
        assertThat(CRM.countAll("crm_lead where source = 'rehearsal'")).isZero();
        assertThat(CRM.countAll("outbox where correlation_id = 'rehearsal'")).isZero();
    }
}
