package nl.rentguy.sync.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
    ForgetWhatEnded forget;

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
        UUID held = heldByRentGuy(900);

        // When
        int gone = own.run(forget::oneBatchEach).await().atMost(Duration.ofSeconds(5));

        // Then
        assertThat(gone).isEqualTo(3);
        assertThat(List.of(delivered, superseded, cancelled, exhausted, young, held))
                .filteredOn(id -> !Rows.query("select 1 from delivery where id = '" + id + "'")
                        .isEmpty())
                .containsExactly(exhausted, young, held);
        assertThat(Rows.query("select delivery_id::text from delivery_attempt where delivery_id = '" + delivered + "'"))
                .isEmpty();
        assertThat(Rows.query(
                        "select confirmed_version::text from synced_entity where entity_id = '" + delivered + "'"))
                .containsExactly("2");
    }

    @Test
    void whatRentGuyHoldsDoesNotKeepTheRestFromBeingForgotten() {
        // Given
        Rows.change("""
                insert into synced_entity (tenant_id, entity_type, entity_id, newest_version, confirmed_version)
                select 'mr-dj', 'enquiry', cast(to_char(n, 'FM00000000') || '-0000-7000-8000-000000000000' as uuid), 1, 1
                  from generate_series(1, 10000) n
                """);
        Rows.change("""
                insert into delivery (tenant_id, id, entity_type, entity_id, entity_version, payload, idempotency_key, state,
                                      due_at, waiting_since, correlation_id, actor, created_at, delivered_at)
                select 'mr-dj', entity_id, 'enquiry', entity_id, 1, '{}', 'k', 'delivered', old.at, old.at, 'corr', 'visitor',
                       old.at, old.at
                  from synced_entity, (select timestamptz '2000-01-01' as at) old
                 where tenant_id = 'mr-dj' and entity_id < '00010001-0000-7000-8000-000000000000'
                """);
        UUID forgettable = row("delivered", 401);

        // When
        Stream.generate(() -> own.run(forget::oneBatchEach).await().atMost(Duration.ofSeconds(5)))
                .limit(2)
                .forEach(gone -> assertThat(gone).isLessThanOrEqualTo(1));

        // Then
        assertThat(Rows.query("select 1 from delivery where id = '" + forgettable + "'"))
                .isEmpty();
        assertThat(Rows.change("delete from delivery where created_at = timestamptz '2000-01-01'"))
                .isEqualTo(10_000);
        Rows.change("delete from synced_entity where entity_id < '00010001-0000-7000-8000-000000000000'");
    }

    @Test
    void messagesAndComparisonsAreForgottenToo() {
        // Given
        UUID handled = receipt("handled", 401);
        UUID failed = receipt("failed", 401);
        UUID young = receipt("handled", 399);
        UUID check = id(401);
        Rows.change("""
                insert into drift_check (tenant_id, id, state, started_at, started_by, correlation_id, alive_at, finished_at)
                values ('mr-dj', '%s', 'done', now(), 'user:x', 'corr', now(), now())
                """.formatted(check));
        Rows.change("""
                insert into drift_difference (tenant_id, check_id, id, entity_type, external_id, kind, fields)
                values ('mr-dj', '%1$s', '%1$s', 'contact', 'x', 'missing', '{}')
                """.formatted(check));

        // When
        int gone = own.run(forget::oneBatchEach).await().atMost(Duration.ofSeconds(5));

        // Then
        assertThat(gone).isEqualTo(2);
        assertThat(List.of(handled, failed, young))
                .filteredOn(id -> !Rows.query("select 1 from webhook_receipt where id = '" + id + "'")
                        .isEmpty())
                .containsExactly(failed, young);
        assertThat(Rows.query("select 1 from drift_check where id = '" + check + "'"))
                .isEmpty();
    }

    private UUID receipt(String state, int days) {
        UUID id = id(days);
        Rows.change("""
                insert into webhook_receipt (tenant_id, id, delivery_id, type, body, signature, signed_at, received_at, state,
                                             due_at, handled_at, correlation_id)
                values ('mr-dj', '%1$s', '%1$s', 'contact.updated', '{}', 's', now(), now(), '%2$s', now(), now(), 'corr')
                """.formatted(id, state));
        return id;
    }

    /** As it was made so many days ago. */
    private UUID id(int days) {
        return idOf(clock.instant().minus(Duration.ofDays(days)));
    }

    private static UUID idOf(Instant created) {
        return new UUID(created.toEpochMilli() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits());
    }

    /** A delivery of that age whose version RentGuy holds; its entity has the same id. */
    private UUID heldByRentGuy(int days) {
        UUID id = row("delivered", days);
        Rows.change(
                "update synced_entity set newest_version = 1, confirmed_version = 1 where entity_id = '" + id + "'");
        return id;
    }

    /** A delivery of that age, of which RentGuy holds a newer version; its entity has the same id. */
    private UUID row(String state, int days) {
        Instant created = clock.instant().minus(Duration.ofDays(days));
        UUID id = idOf(created);
        Rows.change("insert into synced_entity values ('mr-dj', 'contact', '" + id + "', 2, 2)");
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
