package nl.rentguy.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rentguy.kit.work.OwnContext;
import nl.rentguy.sync.Events;
import nl.rentguy.sync.Rows;
import nl.rentguy.sync.SettableClock;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose waits end early. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class BringForwardComponentTest {
    @Inject
    DueDeliveries due;

    @Inject
    OwnContext own;

    @Inject
    SettableClock clock;

    private final UUID backOff = UUID.randomUUID();
    private final UUID spread = UUID.randomUUID();

    @BeforeEach
    void twoAreDueInAnHour() {
        dueInAnHour(backOff, "now()");
        dueInAnHour(spread, "null");
    }

    @AfterEach
    void neitherIsAnyMore() {
        Rows.change("delete from delivery where correlation_id = 'in an hour'");
        Rows.change("delete from synced_entity where entity_id in ('" + backOff + "', '" + spread + "')");
    }

    @Test
    void theHourlyLookEndsBackOffAndLeavesRetriesOfManySpread() {
        // When
        run(() -> due.bringAllForward());

        // Then
        assertThat(dueNow()).containsExactly(backOff.toString());
    }

    @Test
    void aSuccessEndsBackOffAndLeavesRetriesOfManySpread() {
        // When
        run(() -> due.bringForward(Events.TENANT));

        // Then
        assertThat(dueNow()).containsExactly(backOff.toString());
    }

    @Test
    void aFlushEndsAllWaits() {
        // When
        run(() -> due.bringEverythingForward(Events.TENANT));

        // Then
        assertThat(dueNow()).containsExactlyInAnyOrder(backOff.toString(), spread.toString());
    }

    private void run(Supplier<Uni<Integer>> command) {
        own.run(command).await().atMost(Duration.ofSeconds(5));
    }

    private List<String> dueNow() {
        return Rows.query("select id::text from delivery where correlation_id = 'in an hour' and due_at <= '"
                + clock.instant() + "'");
    }

    /** Blocked, so that nobody sends it. */
    private void dueInAnHour(UUID id, String firstTriedAt) {
        Rows.change("insert into synced_entity values ('mr-dj', 'deal', '" + id + "', 1, null)");
        Rows.change("""
                insert into delivery (tenant_id, id, entity_type, entity_id, entity_version, depends_on_type, depends_on, blocked,
                                      payload, idempotency_key, state, attempts, due_at, waiting_since, first_tried_at,
                                      correlation_id, actor, created_at)
                values ('mr-dj', '%1$s', 'deal', '%1$s', 1, 'contact', '%1$s', true, '{}', 'k', 'retrying', 1, '%2$s', now(), %3$s,
                        'in an hour', 'visitor', now())
                """.formatted(id, clock.instant().plus(Duration.ofHours(1)), firstTriedAt));
    }
}
