package nl.rentguy.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import nl.rentguy.events.LeadQuarantined;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.outbox.NoTransaction;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class OutboxComponentTest {
    private static final CallContext CONTEXT = new CallContext("mr-dj", "outbox-test", null, "visitor");

    @Inject
    Outbox outbox;

    @Inject
    TenantTransaction transaction;

    @Test
    void anEventWithoutATransactionIsRefused() {
        // When
        var append = assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(
                () -> Panache.withSession(() -> outbox.append(CONTEXT, UUID.randomUUID(), 1, event()))));

        // Then
        append.isInstanceOf(NoTransaction.class);
    }

    @Test
    void anEventWithoutASessionIsRefused() {
        // When
        var append = assertThatThrownBy(() ->
                VertxContextSupport.subscribeAndAwait(() -> outbox.append(CONTEXT, UUID.randomUUID(), 1, event())));

        // Then
        append.isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEventOfAFailedTransactionIsNeverPublished() {
        // Given
        UUID id = UUID.randomUUID();

        // When
        var failing = assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> transaction.in(
                "mr-dj",
                () -> outbox.append(CONTEXT, id, 1, event()).invoke(() -> {
                    throw new IllegalStateException("after the append");
                }))));

        // Then
        failing.hasMessageContaining("after the append");
        assertThat(Database.of("lead").countAll("outbox where aggregate_id = '" + id + "'"))
                .isZero();
    }

    private static LeadQuarantined event() {
        return new LeadQuarantined(UUID.randomUUID(), "invalid", Instant.parse("2026-06-01T10:00:00Z"));
    }
}
