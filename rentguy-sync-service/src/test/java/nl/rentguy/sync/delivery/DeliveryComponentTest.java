package nl.rentguy.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.EventJson;
import nl.rentguy.events.RentguySynced;
import nl.rentguy.events.SubjectType;
import nl.rentguy.events.Topics;
import nl.rentguy.sync.Events;
import nl.rentguy.sync.Rows;
import nl.rentguy.sync.Simulator;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is queued, in which order it goes out, and what of it another tenant or a repeat can change. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class DeliveryComponentTest {
    private static final Database DATABASE = Database.of("rentguy_sync");

    private final UUID contactId = UUID.randomUUID();
    private final UUID leadId = UUID.randomUUID();

    @BeforeEach
    void nothingIsUnderWay() {
        Simulator.work();
        Rows.awaitEmptyQueue();
    }

    @Test
    void aContactAndItsEnquiryReachRentGuy() {
        // Given
        var contact = Events.contactCreated(contactId);
        var deal = Events.dealCreated(leadId, contactId);

        // When
        Topic.send(contact, deal);

        // Then
        Rows.awaitStates(contactId, "1 delivered");
        Rows.awaitStates(leadId, "1 delivered");
        Map<String, Object> request = Simulator.requests(contactId).getFirst();
        assertThat(request)
                .containsEntry("workspace", "mr-dj-workspace")
                .containsEntry("idempotencyKey", "contact-" + contactId + "-v1")
                .containsEntry("correlationId", "corr-" + contactId)
                .containsEntry("effect", "created");
        assertThat(Simulator.requests(leadId).getFirst())
                .containsEntry("path", "/rentguy/v1/enquiries/" + leadId)
                .containsEntry("effect", "created");
    }

    @Test
    void aDeliveryIsAnnouncedWithinTheChainThatCausedIt() throws IOException {
        // Given
        var contact = Events.contactCreated(contactId);

        // When
        Topic.send(contact);

        // Then
        ConsumerRecord<String, byte[]> announced = await().until(
                        () -> published("rentguy.synced", contactId), found -> found.size() == 1)
                .getFirst();
        assertThat(announced.key()).isEqualTo(Rows.deliveryId(contactId).toString());
        assertThat(Topic.header(announced, EventHeaders.CORRELATION_ID)).isEqualTo("corr-" + contactId);
        assertThat(Topic.header(announced, EventHeaders.CAUSATION_ID))
                .isEqualTo(new String(
                        contact.headers().lastHeader(EventHeaders.ID).value(),
                        java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Topic.header(announced, EventHeaders.ACTOR)).isEqualTo("service:rentguy-sync-service");
        assertThat(Topic.header(announced, EventHeaders.AGGREGATE_VERSION)).isEqualTo("1");
        RentguySynced event = EventJson.read(announced.value(), RentguySynced.class);
        assertThat(event.entityType()).isEqualTo(SubjectType.CONTACT);
        assertThat(event.entityId()).isEqualTo(contactId);
        assertThat(event.attempts()).isEqualTo(1);
    }

    @Test
    void anEnquiryWaitsForItsContact() {
        // Given
        Topic.send(Events.dealCreated(leadId, contactId));
        UUID later = UUID.randomUUID();
        Topic.send(Events.contactCreated(later));
        Rows.awaitStates(later, "1 delivered");
        Rows.awaitStates(leadId, "1 waiting");

        // When
        Topic.send(Events.contactCreated(contactId));

        // Then
        Rows.awaitStates(leadId, "1 delivered");
        assertThat(Simulator.effects(leadId)).containsExactly("created");
        assertThat(seq(contactId)).isLessThan(seq(leadId));
    }

    @Test
    void theSameEventTwiceIsOneDelivery() {
        // Given
        var event = Events.contactCreated(contactId);
        UUID last = UUID.randomUUID();

        // When
        Topic.send(event, event, event, Events.contactCreated(last));

        // Then
        Rows.awaitStates(contactId, "1 delivered");
        Rows.awaitStates(last, "1 delivered");
        assertThat(Simulator.effects(contactId)).containsExactly("created");
    }

    @Test
    void theSameVersionInAnotherEventIsOneDelivery() {
        // Given
        var first = Events.contactCreated(contactId);
        var replayed = Events.contactCreated(contactId);

        // When
        Topic.send(first, replayed, Events.contactUpdated(contactId, 2, "Sanne"));

        // Then
        await().until(() -> Rows.states(contactId).contains("2 delivered"));
        assertThat(Rows.states(contactId)).hasSize(2);
    }

    @Test
    void anUpdateThatOvertakesTheCreationIsSentAndTheCreationIsNot() {
        // Given
        Topic.send(Events.contactUpdated(contactId, 2, "Susanne"));
        Rows.awaitStates(contactId, "2 delivered");

        // When
        Topic.send(Events.contactCreated(contactId));

        // Then
        Rows.awaitStates(contactId, "1 superseded", "2 delivered");
        assertThat(Simulator.requests(contactId)).hasSize(1);
        assertThat(firstName(contactId)).isEqualTo("Susanne");
    }

    @Test
    void aNewerVersionTakesThePlaceOfOneThatWaits() {
        // Given
        Simulator.failAll("server-error");
        Topic.send(Events.contactCreated(contactId));
        Rows.awaitStates(contactId, "1 retrying");
        Topic.send(Events.contactUpdated(contactId, 2, "Susan"));
        Topic.send(Events.contactUpdated(contactId, 3, "Suzanne"));
        await().until(() -> Rows.states(contactId).size() == 3);

        // When
        Simulator.work();

        // Then
        Rows.awaitStates(contactId, "1 superseded", "2 superseded", "3 delivered");
        assertThat(Simulator.effects(contactId)).containsOnlyOnce("created").doesNotContain("updated");
        assertThat(firstName(contactId)).isEqualTo("Suzanne");
    }

    @Test
    void twoVersionsAreNeverOnTheirWayTogether() {
        // Given
        Simulator.delayNext(1, 700);
        Topic.send(Events.contactCreated(contactId));
        Rows.awaitStates(contactId, "1 sending");

        // When
        Topic.send(Events.contactUpdated(contactId, 2, "Susanne"));

        // Then
        Rows.awaitStates(contactId, "1 sending", "2 waiting");
        Rows.awaitStates(contactId, "1 delivered", "2 delivered");
        assertThat(Simulator.effects(contactId)).containsExactly("created", "updated");
        assertThat(Rows.query("""
                select 'overlap' from delivery_attempt a join delivery d on d.id = a.delivery_id
                 where d.entity_id = '%s' and d.entity_version = 2
                   and a.started_at < (select delivered_at from delivery
                                        where entity_id = d.entity_id and entity_version = 1)
                """.formatted(contactId))).isEmpty();
    }

    @Test
    void eachTenantHasItsWorkspace() {
        // Given
        UUID otherId = UUID.randomUUID();

        // When
        Topic.send(Events.contactCreated(contactId), Events.contactCreated(Events.OTHER_TENANT, otherId));

        // Then
        Rows.awaitStates(contactId, "1 delivered");
        Rows.awaitStates(otherId, "1 delivered");
        assertThat(Simulator.requests(contactId).getFirst()).containsEntry("workspace", "mr-dj-workspace");
        assertThat(Simulator.requests(otherId).getFirst()).containsEntry("workspace", "demo-rentals-workspace");
    }

    @Test
    void anEventOfATenantNobodyKnowsIsParked() {
        // Given
        var event = Events.contactCreated("nobody-rentals", contactId);
        UUID next = UUID.randomUUID();

        // When
        Topic.send(event, Events.contactCreated(next));

        // Then
        Rows.awaitStates(next, "1 delivered");
        await().untilAsserted(() -> assertThat(Topic.read(Topics.deadLetters(Topics.CONTACT, "rentguy-sync-service")))
                .anySatisfy(letter -> assertThat(letter.key()).isEqualTo(contactId.toString())));
        assertThat(Rows.states(contactId)).isEmpty();
        assertThat(Simulator.requests(contactId)).isEmpty();
    }

    @Test
    void aQueryWithoutTenantSeesNothing() {
        // Given
        Topic.send(Events.contactCreated(contactId));
        Rows.awaitStates(contactId, "1 delivered");

        // When
        List<Long> seen = List.of(
                DATABASE.countWithoutTenant("delivery"),
                DATABASE.countWithoutTenant("delivery_attempt"),
                DATABASE.countWithoutTenant("synced_entity"),
                DATABASE.countWithoutTenant("delivery_action"),
                DATABASE.countWithoutTenant("queue_state"),
                DATABASE.countWithoutTenant("deal_state"),
                DATABASE.countWithoutTenant("booking_state"),
                DATABASE.countWithoutTenant("project"));

        // Then
        assertThat(seen).containsOnly(0L);
        assertThat(DATABASE.countAs("mr-dj", "delivery where entity_id = '" + contactId + "'"))
                .isEqualTo(1);
        assertThat(DATABASE.countAs("demo-rentals", "delivery where entity_id = '" + contactId + "'"))
                .isZero();
    }

    @Test
    void whatTheSenderLooksForIsFoundWithoutReadingHistory() throws java.sql.SQLException {
        // Given
        UUID none = UUID.randomUUID();
        try (var connection = Rows.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    insert into synced_entity (tenant_id, entity_type, entity_id, newest_version, confirmed_version)
                    select 'mr-dj', 'contact', gen_random_uuid(), 1, 1 from generate_series(1, 20000)
                    """);
            statement.execute("""
                    insert into delivery (tenant_id, id, entity_type, entity_id, entity_version, payload, idempotency_key,
                                          state, attempts, due_at, waiting_since, correlation_id, actor, created_at,
                                          delivered_at)
                    select 'mr-dj', gen_random_uuid(), 'contact', e.entity_id, 1, '{}', 'k', 'delivered', 1, now(), now(),
                           'corr', 'visitor', now(), now()
                      from synced_entity e where not exists (select 1 from delivery d where d.entity_id = e.entity_id)
                    """);
            statement.execute("analyze delivery");
            statement.execute("analyze synced_entity");

            // When
            String claim =
                    plan(statement, DueDeliveries.CLAIM.replace("$1", "now()").replace("$2", """
                                    '[{"tenant_id":"mr-dj","permits":8,"lease_until":"2027-01-01T00:00:00Z",\
                                    "look_up_until":"2027-01-01T00:00:00Z"}]'"""));
            String open = plan(
                    statement,
                    "select count(*), min(waiting_since) from delivery where tenant_id = 'mr-dj'"
                            + " and state in ('waiting', 'retrying', 'sending')");
            String queued = plan(
                    statement,
                    "select 1 from delivery where tenant_id = 'mr-dj' and entity_type = 'contact'"
                            + " and entity_id = '" + none + "' and state in ('waiting', 'retrying')");
            String lastSuccess = plan(
                    statement,
                    "select max(delivered_at) from delivery where tenant_id = 'mr-dj'" + " and state = 'delivered'");
            connection.rollback();

            // Then
            assertThat(claim).contains("delivery_due", "delivery_leased").doesNotContain("Seq Scan on delivery");
            assertThat(open).contains("delivery_open").doesNotContain("Seq Scan");
            assertThat(queued).containsAnyOf("delivery_queued", "delivery_due").doesNotContain("Seq Scan");
            assertThat(lastSuccess).contains("delivery_delivered").doesNotContain("Seq Scan");
        }
    }

    private static String plan(java.sql.Statement statement, String query) throws java.sql.SQLException {
        try (var rows = statement.executeQuery("explain " + query)) {
            StringBuilder plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    @Test
    void manyEnquiriesAtOnceAreAllDeliveredOnce() {
        // Given
        int many = 60;
        List<UUID> contacts =
                java.util.stream.Stream.generate(UUID::randomUUID).limit(many).toList();
        List<UUID> leads =
                java.util.stream.Stream.generate(UUID::randomUUID).limit(many).toList();
        Simulator.failAll("server-error");
        for (int i = 0; i < many; i++) {
            Topic.send(Events.dealCreated(leads.get(i), contacts.get(i)), Events.contactCreated(contacts.get(i)));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        DATABASE.countAll("delivery where state in ('waiting', 'retrying', 'sending')") == 3L * many);

        // When
        Simulator.work();

        // Then
        Rows.awaitEmptyQueue();
        assertThat(leads).allSatisfy(lead -> assertThat(Rows.states(lead)).containsExactly("1 delivered"));
        assertThat(contacts)
                .allSatisfy(contact -> assertThat(Rows.states(contact)).containsExactly("1 delivered"));
        assertThat(Simulator.summary().getInt("doubled")).isZero();
    }

    private static int seq(UUID externalId) {
        return (Integer) Simulator.requests(externalId).getFirst().get("seq");
    }

    private static Object firstName(UUID externalId) {
        return ((Map<?, ?>) Simulator.requests(externalId).getLast().get("body")).get("firstName");
    }

    private static List<ConsumerRecord<String, byte[]>> published(String type, UUID entityId) {
        return Topic.read(Topics.RENTGUY_SYNC).stream()
                .filter(record -> Topic.header(record, EventHeaders.TYPE).equals(type))
                .filter(record -> new String(record.value(), java.nio.charset.StandardCharsets.UTF_8)
                        .contains(entityId.toString()))
                .toList();
    }
}
