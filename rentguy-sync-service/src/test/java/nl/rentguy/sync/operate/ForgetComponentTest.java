package nl.rentguy.sync.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.work.OwnContext;
import nl.rentguy.sync.Rows;
import nl.rentguy.sync.SettableClock;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

/** What was concluded long ago goes; everything else stays. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class ForgetComponentTest {

    @Inject
    ForgetDeliveries forget;

    @Inject
    OwnContext own;

    @Inject
    SettableClock clock;

    @Test
    void onlyWhatWasConcludedLongAgoIsForgotten() {
        // Given
        UUID delivered = row("delivered", 401);
        UUID superseded = row("superseded", 500);
        UUID cancelled = row("cancelled", 401);
        UUID exhausted = row("exhausted", 900);
        UUID young = row("delivered", 399);

        // When
        int gone = own.run(forget::oneBatchEach).await().atMost(Duration.ofSeconds(5));

        // Then
        assertThat(gone).isEqualTo(3);
        assertThat(List.of(delivered, superseded, cancelled, exhausted, young))
                .filteredOn(id -> !Rows.query("select 1 from delivery where id = '" + id + "'")
                        .isEmpty())
                .containsExactly(exhausted, young);
        assertThat(Rows.query("select delivery_id::text from delivery_attempt where delivery_id = '" + delivered + "'"))
                .isEmpty();
        assertThat(Rows.query(
                        "select confirmed_version::text from synced_entity where entity_id = '" + delivered + "'"))
                .containsExactly("1");
    }

    /** A delivery of that age; its entity has the same id. */
    private UUID row(String state, int days) {
        Instant created = clock.instant().minus(Duration.ofDays(days));
        UUID id = new UUID(
                created.toEpochMilli() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits());
        Rows.change("insert into synced_entity values ('mr-dj', 'contact', '" + id + "', 1, 1)");
        Rows.change("""
                insert into delivery (tenant_id, id, entity_type, entity_id, entity_version, payload, idempotency_key, state,
                                      due_at, waiting_since, correlation_id, actor, created_at, delivered_at)
                values ('mr-dj', '%1$s', 'contact', '%1$s', 1, '{}', 'k', '%2$s', '%3$s', '%3$s', 'corr', 'visitor', '%3$s',
                        %4$s)
                """.formatted(id, state, created, state.equals("delivered") ? "'" + created + "'" : "null"));
        Rows.change("""
                insert into delivery_attempt (tenant_id, delivery_id, number, kind, started_at, outcome)
                values ('mr-dj', '%s', 1, 'send', '%s', 'accepted')
                """.formatted(id, created));
        Rows.change("""
                insert into delivery_action (tenant_id, id, delivery_id, action, actor, correlation_id, at, note)
                values ('mr-dj', '%1$s', '%1$s', 'retried', 'user:x', 'corr', '%2$s', 'was exhausted')
                """.formatted(id, created));
        return id;
    }
}
