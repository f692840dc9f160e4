package nl.rentguy.sync.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.IntegrationRecovered;
import nl.rentguy.events.IntegrationTroubled;
import nl.rentguy.kit.work.OwnContext;
import nl.rentguy.sync.Events;
import nl.rentguy.sync.Published;
import nl.rentguy.sync.Rows;
import nl.rentguy.sync.SettableClock;
import nl.rentguy.sync.Simulator;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators hear of trouble once and of its end once. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class AlertComponentTest {
    private static final Duration LONGER_THAN_THE_GRACE = Duration.ofSeconds(31);

    @Inject
    SettableClock clock;

    @Inject
    AlertOperators alert;

    @Inject
    OwnContext own;

    @BeforeEach
    void allIsWell() {
        Simulator.work();
        Simulator.workForAllCalls();
        Rows.awaitEmptyQueue();
        await().until(() -> troubles().isEmpty());
    }

    @Test
    void troubleIsToldOnceAndSoIsItsEnd() {
        // Given
        contactsThatCannotBeSent(12);

        // When
        clock.tick(LONGER_THAN_THE_GRACE);

        // Then
        UUID trouble = await().atMost(Duration.ofSeconds(15))
                .until(AlertComponentTest::troubles, found -> found.size() == 1)
                .getFirst();
        IntegrationTroubled told = Published.first(IntegrationTroubled.class, trouble);
        assertThat(told.integration()).isEqualTo("rentguy");
        assertThat(told.reasons()).containsExactly("too-many-wait");
        assertThat(told.queueSize()).isEqualTo(12);
        assertThat(told.oldestWaitingSeconds()).isBetween(31L, 120L);
        look();
        look();
        Simulator.work();
        IntegrationRecovered over = Published.first(IntegrationRecovered.class, trouble);
        assertThat(over.since()).isEqualTo(told.since());
        assertThat(over.queueSize()).isLessThanOrEqualTo(5);
        look();
        assertThat(Published.of(IntegrationTroubled.class, trouble)).hasSize(1);
        assertThat(Published.of(IntegrationRecovered.class, trouble)).hasSize(1);
        assertThat(Published.records(IntegrationRecovered.class, trouble).getFirst())
                .satisfies(record -> assertThat(Topic.header(record, EventHeaders.AGGREGATE_VERSION))
                        .isEqualTo("2"));
    }

    @Test
    void oneDeliveryThatWaitsForLongIsTroubleToo() {
        // Given
        contactsThatCannotBeSent(1);

        // When
        clock.tick(Duration.ofMinutes(11));

        // Then
        UUID trouble = await().atMost(Duration.ofSeconds(15))
                .until(AlertComponentTest::troubles, found -> found.size() == 1)
                .getFirst();
        assertThat(Published.first(IntegrationTroubled.class, trouble).reasons())
                .containsExactly("waits-too-long");
    }

    @Test
    void whatWaitsForSomethingGivenUpKeepsNoTroubleUp() {
        // Given
        UUID contactId = UUID.randomUUID();
        UUID leadId = UUID.randomUUID();
        Simulator.failAll("server-error");
        Topic.send(Events.contactCreated(contactId), Events.dealCreated(leadId, contactId));
        Rows.awaitStates(leadId, "1 waiting");
        clock.tick(Duration.ofMinutes(11));
        look();
        UUID trouble = troubles().getFirst();

        // When
        await().until(() -> Rows.change("update delivery set state = 'exhausted', failed_at = now()"
                        + " where state = 'retrying' and entity_id = '" + contactId + "'")
                == 1);

        // Then
        look();
        assertThat(Published.first(IntegrationRecovered.class, trouble).queueSize())
                .isZero();
        look();
        assertThat(troubles()).isEmpty();
        assertThat(Rows.states(leadId)).containsExactly("1 waiting");
        Simulator.work();
        Rows.change("update delivery set state = 'retrying', due_at = now() where entity_id = '" + contactId + "'");
        Rows.awaitStates(leadId, "1 delivered");
    }

    @Test
    void aBurstIsNoTrouble() {
        // Given
        contactsThatCannotBeSent(12);

        // When
        look();

        // Then
        assertThat(troubles()).isEmpty();
    }

    @Test
    void replicasThatLookTogetherTellOnce() {
        // Given
        contactsThatCannotBeSent(12);
        long before =
                Published.records(IntegrationTroubled.class, "\"integration\"").size();
        clock.tick(LONGER_THAN_THE_GRACE);

        // When
        List<CompletableFuture<Void>> looks = Stream.generate(
                        () -> own.run(() -> alert.handle(Events.TENANT)).subscribeAsCompletionStage())
                .limit(6)
                .toList();
        looks.forEach(CompletableFuture::join);

        // Then
        UUID trouble = troubles().getFirst();
        Published.first(IntegrationTroubled.class, trouble);
        assertThat(Published.records(IntegrationTroubled.class, "\"integration\""))
                .hasSize((int) before + 1);
    }

    private void look() {
        own.run(() -> alert.handle(Events.TENANT)).await().atMost(Duration.ofSeconds(5));
    }

    private static void contactsThatCannotBeSent(int many) {
        Simulator.failAll("server-error");
        List<UUID> contacts = Stream.generate(UUID::randomUUID).limit(many).toList();
        contacts.forEach(id -> Topic.send(Events.contactCreated(id)));
        contacts.forEach(id -> await().until(() -> !Rows.states(id).isEmpty()));
    }

    private static List<UUID> troubles() {
        return Rows.query("select trouble_id::text from queue_state where trouble_id is not null").stream()
                .map(UUID::fromString)
                .toList();
    }
}
