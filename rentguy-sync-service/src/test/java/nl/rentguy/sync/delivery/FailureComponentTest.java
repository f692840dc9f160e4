package nl.rentguy.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.rentguy.events.DealCreated;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.EventJson;
import nl.rentguy.events.EventType;
import nl.rentguy.events.RentguySyncFailed;
import nl.rentguy.events.Topics;
import nl.rentguy.kit.work.OwnContext;
import nl.rentguy.sync.Events;
import nl.rentguy.sync.Rows;
import nl.rentguy.sync.SettableClock;
import nl.rentguy.sync.Simulator;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.sync.rentguy.RentGuyAnswer;
import nl.rentguy.sync.rentguy.SendingTenant;
import nl.rentguy.sync.rentguy.Verdict;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way in which RentGuy, the network or this service can fail. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class FailureComponentTest {
    private final UUID contactId = UUID.randomUUID();

    @Inject
    SettableClock clock;

    @Inject
    DueDeliveries due;

    @Inject
    ConcludeDelivery conclude;

    @Inject
    OwnContext own;

    @BeforeEach
    void nothingIsUnderWay() {
        Simulator.work();
        Simulator.workForAllCalls();
        Rows.change("update delivery set lease_until = now() where lease_until > now() + interval '1 year'");
        Rows.awaitEmptyQueue();
    }

    @Test
    void aRateLimitIsWaitedOut() {
        // Given
        Simulator.failNext("rate-limit", 1);

        // When
        Topic.send(Events.contactCreated(contactId));

        // Then
        Rows.awaitStates(contactId, "1 delivered");
        assertThat(outcomes(contactId)).containsExactly("1 rate-limited 429", "2 accepted 201");
        List<Instant> arrivals = Simulator.requests(contactId).stream()
                .map(request -> Instant.parse((String) request.get("at")))
                .toList();
        assertThat(Duration.between(arrivals.get(0), arrivals.get(1))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aServerErrorIsTriedAgainUntilItIsOver() {
        // Given
        Simulator.failNext("server-error", 3);

        // When
        Topic.send(Events.contactCreated(contactId));

        // Then
        Rows.awaitStates(contactId, "1 delivered");
        assertThat(outcomes(contactId))
                .containsExactly("1 server-error 500", "2 server-error 500", "3 server-error 500", "4 accepted 201");
        assertThat(idempotencyKeys(contactId)).hasSize(4).containsOnly("contact-" + contactId + "-v1");
    }

    @Test
    void silenceEndsWithTheTimeOut() {
        // Given
        Simulator.failNext("timeout", 1);

        // When
        Topic.send(Events.contactCreated(contactId));

        // Then
        Rows.awaitStates(contactId, "1 delivered");
        assertThat(outcomes(contactId)).containsExactly("1 timeout -", "2 not-held 404", "2 accepted 201");
        assertThat(Rows.query("select duration_ms from delivery_attempt where number = 1 and delivery_id = '"
                                + Rows.deliveryId(contactId) + "'")
                        .getFirst())
                .satisfies(ms -> assertThat(Long.parseLong(ms)).isBetween(1400L, 3000L));
    }

    @Test
    void aLostAnswerDoublesNothing() {
        // Given
        Simulator.failNext("lost-answer", 1);

        // When
        Topic.send(Events.contactCreated(contactId));

        // Then
        Rows.awaitStates(contactId, "1 delivered");
        assertThat(outcomes(contactId)).containsExactly("1 unreachable -", "2 held 200");
        assertThat(Simulator.effects(contactId)).containsExactly("created", "none");
        assertThat(Simulator.summary().getInt("doubled")).isZero();
    }

    @Test
    void aLookUpThatFailsSendsNothingAndIsMadeAgain() {
        // Given
        Simulator.failNext("lost-answer", 1);
        Simulator.failCalls("GET", "/contacts/*", "server-error", 2);

        // When
        Topic.send(Events.contactCreated(contactId));

        // Then
        Rows.awaitStates(contactId, "1 delivered");
        assertThat(outcomes(contactId))
                .containsExactly("1 unreachable -", "2 server-error 500", "3 server-error 500", "4 held 200");
        assertThat(Rows.query("select kind from delivery_attempt where delivery_id = '" + Rows.deliveryId(contactId)
                        + "' order by number"))
                .containsExactly("send", "look-up", "look-up", "look-up");
    }

    @Test
    void whatIsRefusedAfterItWasReceivedIsNotInDoubt() {
        // Given
        Simulator.failNext("server-error", 1);

        // When
        Topic.send(Events.contactCreated(contactId));

        // Then
        Rows.awaitStates(contactId, "1 delivered");
        assertThat(Simulator.requests(contactId))
                .extracting(request -> request.get("method"))
                .containsExactly("PUT", "PUT");
    }

    @Test
    void aNewerVersionThatRentGuyShowsEndsADeliveryInDoubt() {
        // Given
        Topic.send(Events.contactUpdated(contactId, 5, "Susanne"));
        Rows.awaitStates(contactId, "5 delivered");

        // When: the replica that sent version 4, the newest that we know of, died, and version 5 is there.
        Rows.change("update synced_entity set newest_version = 4 where entity_id = '" + contactId + "'");
        Rows.change("update delivery set state = 'sending', delivered_at = null, entity_version = 4,"
                + " lease_until = now() - interval '1 day' where entity_id = '" + contactId + "'");

        // Then
        Rows.awaitStates(contactId, "4 superseded");
        assertThat(outcomes(contactId)).containsExactly("1 accepted 201", "2 newer-held 200");
    }

    @Test
    void everyRequestIsWrittenDown() {
        // When
        Topic.send(Events.contactCreated(contactId));

        // Then
        Rows.awaitStates(contactId, "1 delivered");
        assertThat(Rows.query("select kind || ' ' || method || ' ' || path || ' ' || idempotency_key"
                        + " from delivery_attempt where delivery_id = '" + Rows.deliveryId(contactId) + "'"))
                .containsExactly("send PUT /contacts/" + contactId + " contact-" + contactId + "-v1");
        assertThat(Rows.query("select a.body_sha256 = encode(sha256(convert_to(d.payload, 'UTF8')), 'hex')"
                        + " from delivery_attempt a join delivery d on d.id = a.delivery_id"
                        + " where d.entity_id = '" + contactId + "'"))
                .containsExactly("t");
    }

    @Test
    void threeHoursOfOutageLoseNothingAndKeepTheOrder() {
        // Given
        Simulator.failAll("server-error");
        UUID leadId = UUID.randomUUID();
        Topic.send(Events.contactCreated(contactId), Events.dealCreated(leadId, contactId));
        Rows.awaitStates(contactId, "1 retrying");
        for (int hour = 2; hour <= 4; hour++) {
            clock.tick(Duration.ofHours(1));
            Topic.send(Events.contactUpdated(contactId, hour, "Sanne " + hour));
            int queued = hour;
            await().until(() -> Rows.states(contactId).size() == queued);
        }

        // When
        Simulator.work();

        // Then
        Rows.awaitStates(contactId, "1 superseded", "2 superseded", "3 superseded", "4 delivered");
        Rows.awaitStates(leadId, "1 delivered");
        assertThat(Simulator.effects(contactId)).containsOnlyOnce("created").doesNotContain("updated");
        assertThat(seq(contactId, "created")).isLessThan(seq(leadId, "created"));
    }

    @Test
    void theFirstSuccessAfterTroubleEndsTheWaitsOfTheOthers() {
        // Given
        Simulator.failAll("server-error");
        List<UUID> contacts = Stream.generate(UUID::randomUUID).limit(8).toList();
        contacts.forEach(id -> Topic.send(Events.contactCreated(id)));
        contacts.forEach(id -> Rows.awaitStates(id, "1 retrying"));
        List<UUID> far = contacts.subList(1, contacts.size());
        far.forEach(id -> await().until(() ->
                Rows.change("update delivery set due_at = now() + interval '10 year' where state = 'retrying'"
                                + " and entity_id = '" + id + "'")
                        == 1));

        // When
        Simulator.work();

        // Then
        far.forEach(id -> Rows.awaitStates(id, "1 delivered"));
    }

    @Test
    void aRefusalIsGivenUpAtOnceAndAnnounced() throws IOException {
        // Given
        Topic.send(Events.contactCreated(contactId));
        Rows.awaitStates(contactId, "1 delivered");
        UUID leadId = UUID.randomUUID();
        UUID dealId = UUID.randomUUID();
        DealCreated absurd = new DealCreated(
                dealId,
                leadId,
                contactId,
                "weddings",
                "new-lead",
                "Bruiloft",
                EventType.WEDDING,
                LocalDate.of(2027, 6, 12),
                -1,
                null,
                null,
                "website");

        // When
        Topic.send(Topic.record(Events.TENANT, "corr-" + leadId, dealId, 1, absurd));

        // Then
        Rows.awaitStates(leadId, "1 exhausted");
        assertThat(outcomes(leadId)).containsExactly("1 refused 422");
        RentguySyncFailed event = failed(leadId);
        assertThat(event.reason()).startsWith("refused (422): ").contains("guests");
        assertThat(event.attempts()).isEqualTo(1);
    }

    @Test
    void afterThreeDaysOfTryingItIsGivenUpAndStaysVisible() throws IOException {
        // Given
        Simulator.failAll("server-error");
        Topic.send(Events.contactCreated(contactId));
        Rows.awaitStates(contactId, "1 retrying");

        // When: it was tried all the time.
        Rows.change("update delivery set first_tried_at = first_tried_at - interval '72 hours' where entity_id = '"
                + contactId + "'");

        // Then
        Rows.awaitStates(contactId, "1 exhausted");
        assertThat(failed(contactId).reason()).startsWith("server-error (500)");
    }

    @Test
    void aCrashAfterSendingIsRepairedWithoutADouble() {
        // Given
        Topic.send(Events.contactCreated(contactId));
        Rows.awaitStates(contactId, "1 delivered");

        // When: the replica died before it stored the answer.
        Rows.change("update delivery set state = 'sending', delivered_at = null, lease_until = now() - interval '1 day'"
                + " where entity_id = '" + contactId + "'");

        // Then
        Rows.awaitStates(contactId, "1 delivered");
        assertThat(Simulator.effects(contactId)).containsExactly("created", "none");
        assertThat(Simulator.summary().getInt("doubled")).isZero();
    }

    @Test
    void aLeaseOfAnotherReplicaIsRespected() {
        // Given
        Topic.send(Events.contactCreated(contactId));
        Rows.awaitStates(contactId, "1 delivered");
        Rows.change(
                "update delivery set state = 'sending', delivered_at = null, lease_until = now() + interval '10 year'"
                        + " where entity_id = '" + contactId + "'");

        // When
        List<ClaimedDelivery> claimed = claim(50);

        // Then
        assertThat(claimed).isEmpty();
        Rows.change("update delivery set lease_until = now() - interval '1 day' where entity_id = '" + contactId + "'");
        Rows.awaitStates(contactId, "1 delivered");
    }

    @Test
    void whatACrashedReplicaLeftBehindANewerVersionIsNotSentAgain() {
        // Given
        Simulator.failAll("server-error");
        Topic.send(Events.contactCreated(contactId));
        await().until(() ->
                Rows.change("update delivery set state = 'sending', lease_until = now() + interval '10 year'"
                                + " where state = 'retrying' and entity_id = '" + contactId + "'")
                        == 1);
        Topic.send(Events.contactUpdated(contactId, 2, "Susanne"));
        Rows.awaitStates(contactId, "1 sending", "2 waiting");
        Simulator.work();

        // When
        Rows.change("update delivery set lease_until = now() - interval '1 day'" + " where entity_id = '" + contactId
                + "' and state = 'sending'");

        // Then
        Rows.awaitStates(contactId, "1 superseded", "2 delivered");
        assertThat(idempotencyKeys(contactId)).endsWith("contact-" + contactId + "-v2");
    }

    @Test
    void aResultThatComesLateLeavesTheNextTryAlone() throws SQLException {
        // Given
        Simulator.failAll("server-error");
        Topic.send(Events.contactCreated(contactId));
        await().until(() ->
                Rows.change("update delivery set state = 'sending', lease_until = now() + interval '10 year'"
                                + " where state = 'retrying' and entity_id = '" + contactId + "'")
                        == 1);
        UUID deliveryId = Rows.deliveryId(contactId);
        int late = attempts(deliveryId);
        try (Connection nextTry = Rows.connect();
                Statement claim = nextTry.createStatement()) {
            nextTry.setAutoCommit(false);
            claim.execute("update delivery set attempts = attempts + 1 where id = '" + deliveryId + "'");

            // When
            var conclusion = own.run(() -> conclude.handle(
                            tryOf(deliveryId, late),
                            new Tried(new RentGuyAnswer(Verdict.SERVER_ERROR, 500, "", null), List.of())))
                    .subscribeAsCompletionStage();
            await().until(() -> !Rows.query("select 1 from pg_stat_activity where wait_event_type = 'Lock'")
                    .isEmpty());
            nextTry.commit();

            // Then
            assertThat(conclusion.join()).isNull();
            assertThat(Rows.query("select state || ' ' || attempts from delivery where id = '" + deliveryId + "'"))
                    .containsExactly("sending " + (late + 1));
        }
        Simulator.work();
        Rows.change("update delivery set lease_until = now() - interval '1 day' where id = '" + deliveryId + "'");
        Rows.awaitStates(contactId, "1 delivered");
    }

    @Test
    void aFailedTryThatANewerVersionOvertookIsNotRepeatedThoughStaffCancelledThatOne() {
        // Given
        Simulator.failAll("server-error");
        Topic.send(Events.contactCreated(contactId));
        await().until(() ->
                Rows.change("update delivery set state = 'sending', lease_until = now() + interval '10 year'"
                                + " where state = 'retrying' and entity_id = '" + contactId + "'")
                        == 1);
        UUID deliveryId = Rows.deliveryId(contactId);
        Topic.send(Events.contactUpdated(contactId, 2, "Susanne"));
        Rows.awaitStates(contactId, "1 sending", "2 waiting");
        Rows.change(
                "update delivery set state = 'cancelled' where state = 'waiting' and entity_id = '" + contactId + "'");

        // When
        concluded(
                tryOf(deliveryId, attempts(deliveryId)),
                new Tried(new RentGuyAnswer(Verdict.SERVER_ERROR, 500, "", null), List.of()));

        // Then
        assertThat(Rows.states(contactId)).containsExactly("1 superseded", "2 cancelled");
    }

    @Test
    void aVersionWhoseSenderDiedIsNotSentAfterANewerOneThoughStaffCancelledThatOne() {
        // Given
        Simulator.failAll("server-error");
        Topic.send(Events.contactCreated(contactId));
        await().until(() ->
                Rows.change("update delivery set state = 'sending', lease_until = now() + interval '10 year'"
                                + " where state = 'retrying' and entity_id = '" + contactId + "'")
                        == 1);
        UUID deliveryId = Rows.deliveryId(contactId);
        int tries = attempts(deliveryId);
        Topic.send(Events.contactUpdated(contactId, 2, "Susanne"));
        Rows.awaitStates(contactId, "1 sending", "2 waiting");
        Rows.change(
                "update delivery set state = 'cancelled' where state = 'waiting' and entity_id = '" + contactId + "'");

        // When
        Rows.change(
                "update delivery set lease_until = now() - interval '1 day' where state = 'sending' and entity_id = '"
                        + contactId + "'");

        // Then
        Rows.awaitStates(contactId, "1 superseded", "2 cancelled");
        assertThat(attempts(deliveryId)).isEqualTo(tries);
    }

    @Test
    void anAnswerThatCannotBeStoredIsAFailedTry() {
        // Given: a check of a project that is not there.
        UUID projectId = UUID.randomUUID();
        UUID deliveryId = UUID.randomUUID();
        Rows.change("insert into synced_entity (tenant_id, entity_type, entity_id, newest_version)"
                + " values ('mr-dj', 'crew-match', '" + projectId + "', 1)");
        Rows.change("""
                insert into delivery (tenant_id, id, entity_type, entity_id, entity_version, depends_on_type, depends_on,
                                      blocked, payload, idempotency_key, state, attempts, due_at, lease_until,
                                      waiting_since, correlation_id, actor, created_at)
                values ('mr-dj', '%s', 'crew-match', '%s', 1, 'project', '%2$s', true, '{}', 'key', 'sending', 1, now(),
                        now() + interval '10 year', now(), 'corr', 'visitor', now())
                """.formatted(deliveryId, projectId));
        ClaimedDelivery check = new ClaimedDelivery(
                Events.TENANT,
                deliveryId,
                EntityType.CREW_MATCH,
                projectId,
                1,
                "{}",
                "key",
                "corr",
                1,
                false,
                null,
                clock.instant());
        RentGuyAnswer answer = new RentGuyAnswer(
                Verdict.ACCEPTED, 200, "", null, "{\"status\":\"none\",\"crew\":[],\"missing\":[]}", false);
        Exchange exchange =
                Exchange.of(Exchange.Kind.SEND, check.request(), answer, "accepted", clock.instant(), clock.instant());

        try {
            // When
            DeliveryState state = concluded(check, new Tried(answer, List.of(exchange)));

            // Then
            assertThat(state).isEqualTo(DeliveryState.RETRYING);
            assertThat(Rows.query("select d.state || ', ' || d.last_error || ', ' || a.outcome from delivery d"
                            + " join delivery_attempt a on a.delivery_id = d.id where d.id = '" + deliveryId + "'"))
                    .containsExactly("retrying, server-error (200): the answer could not be taken over, server-error");
        } finally {
            Rows.change("update delivery set state = 'cancelled', lease_until = null where id = '" + deliveryId + "'");
        }
    }

    private @Nullable DeliveryState concluded(ClaimedDelivery claimed, Tried tried) {
        return own.run(() -> conclude.handle(claimed, tried)).await().atMost(Duration.ofSeconds(10));
    }

    private static int attempts(UUID deliveryId) {
        return Integer.parseInt(Rows.query("select attempts::text from delivery where id = '" + deliveryId + "'")
                .getFirst());
    }

    private ClaimedDelivery tryOf(UUID deliveryId, int attempt) {
        return new ClaimedDelivery(
                Events.TENANT,
                deliveryId,
                EntityType.CONTACT,
                contactId,
                1,
                "{}",
                "contact-" + contactId + "-v1",
                "corr-" + contactId,
                attempt,
                false,
                null,
                clock.instant());
    }

    @Test
    void twoReplicasNeverClaimTheSameDelivery() {
        // Given
        Simulator.failAll("server-error");
        List<UUID> contacts = Stream.generate(UUID::randomUUID).limit(20).toList();
        contacts.forEach(id -> Topic.send(Events.contactCreated(id)));
        contacts.forEach(id -> await().until(() -> !Rows.states(id).isEmpty()));

        // When
        List<CompletableFuture<List<ClaimedDelivery>>> claims = Stream.generate(
                        () -> own.run(() -> due.claim(sending(10))).subscribeAsCompletionStage())
                .limit(4)
                .toList();

        // Then
        List<String> tries = claims.stream()
                .flatMap(claim -> claim.join().stream())
                .map(claimed -> claimed.id() + " " + claimed.attempt())
                .toList();
        assertThat(tries).doesNotHaveDuplicates();
        Simulator.work();
        Rows.awaitEmptyQueue();
        assertThat(Simulator.summary().getInt("doubled")).isZero();
    }

    private List<ClaimedDelivery> claim(int most) {
        return own.run(() -> due.claim(sending(most))).await().atMost(Duration.ofSeconds(5));
    }

    private static List<SendingTenant> sending(int most) {
        return List.of(new SendingTenant(Events.TENANT, most, Duration.ZERO, Duration.ofMillis(1500)));
    }

    private static List<String> outcomes(UUID entityId) {
        return Rows.query("select number || ' ' || outcome || ' ' || coalesce(http_status::text, '-')"
                + " from delivery_attempt where delivery_id = '" + Rows.deliveryId(entityId)
                + "' order by number, kind");
    }

    private static int seq(UUID externalId, String effect) {
        return Simulator.requests(externalId).stream()
                .filter(request -> effect.equals(request.get("effect")))
                .map(request -> (Integer) request.get("seq"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> idempotencyKeys(UUID externalId) {
        return Simulator.requests(externalId).stream()
                .map(request -> request.get("idempotencyKey"))
                .toList();
    }

    private static RentguySyncFailed failed(UUID entityId) throws IOException {
        var record = await().until(
                        () -> Topic.read(Topics.RENTGUY_SYNC).stream()
                                .filter(found ->
                                        Topic.header(found, EventHeaders.TYPE).equals("rentguy.sync.failed"))
                                .filter(found ->
                                        new String(found.value(), StandardCharsets.UTF_8).contains(entityId.toString()))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
        return EventJson.read(record.value(), RentguySyncFailed.class);
    }
}
