package nl.rentguy.audit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.rentguy.audit.model.AuditEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @RepeatedTest(20)
    void causesComeBeforeEffectsWhenAllClocksTie(RepetitionInfo repetition) {
        // Given ids that sort against the causes
        AuditEvent lead = event(9, null, NOON);
        AuditEvent deal = event(8, lead, NOON);
        AuditEvent requested = event(7, lead, NOON);
        AuditEvent sent = event(1, requested, NOON);
        List<AuditEvent> events = new ArrayList<>(List.of(lead, deal, requested, sent));
        Collections.shuffle(events, new Random(repetition.getCurrentRepetition()));

        // When
        List<Chain.Link> chain = new Chain(events).inOrder();

        // Then
        assertThat(chain).extracting(Chain.Link::event).containsExactly(lead, requested, sent, deal);
        assertThat(chain).extracting(Chain.Link::depth).containsExactly(0, 1, 2, 1);
        assertThat(chain.getFirst().causes()).containsExactlyInAnyOrder(deal.id, requested.id);
    }

    @Test
    void anEffectFollowsItsCauseEvenWhenItsClockIsBehind() {
        // Given
        AuditEvent lead = event(1, null, NOON);
        AuditEvent deal = event(2, lead, NOON.minusSeconds(60));

        // When
        List<Chain.Link> chain = new Chain(List.of(deal, lead)).inOrder();

        // Then
        assertThat(chain).extracting(Chain.Link::event).containsExactly(lead, deal);
    }

    @Test
    void versionsOfAnAggregateStayInOrderWithoutACauseBetweenThem() {
        // Given
        AuditEvent second = event(1, null, NOON.minusSeconds(5));
        AuditEvent first = event(2, null, NOON);
        second.aggregateVersion = 2L;
        second.subject = "one-aggregate";
        first.aggregateVersion = 1L;
        first.subject = "one-aggregate";

        // When
        List<Chain.Link> chain = new Chain(List.of(second, first)).inOrder();

        // Then
        assertThat(chain).extracting(Chain.Link::event).containsExactly(first, second);
    }

    @Test
    void otherwiseTheClockDecides() {
        // Given
        AuditEvent lead = event(5, null, NOON);
        AuditEvent late = event(1, lead, NOON.plusSeconds(9));
        AuditEvent early = event(2, lead, NOON.plusSeconds(3));

        // When
        List<Chain.Link> chain = new Chain(List.of(late, early, lead)).inOrder();

        // Then
        assertThat(chain).extracting(Chain.Link::event).containsExactly(lead, early, late);
    }

    @Test
    void aCircleOfCausesLosesNothing() {
        // Given
        AuditEvent one = event(1, null, NOON);
        AuditEvent two = event(2, one, NOON.plusSeconds(1));
        one.causationId = two.id;

        // When
        List<Chain.Link> chain = new Chain(List.of(two, one)).inOrder();

        // Then
        assertThat(chain).extracting(Chain.Link::event).containsExactly(one, two);
    }

    @Test
    void aCauseOutsideTheChainStartsIt() {
        // Given
        AuditEvent orphan = event(1, null, NOON);
        orphan.causationId = new UUID(0, 99);

        // When
        List<Chain.Link> chain = new Chain(List.of(orphan)).inOrder();

        // Then
        assertThat(chain).extracting(Chain.Link::depth).containsExactly(0);
    }

    private static AuditEvent event(long id, @Nullable AuditEvent cause, Instant at) {
        AuditEvent event = new AuditEvent();
        event.id = new UUID(0, id);
        event.causationId = cause == null ? null : cause.id;
        event.occurredAt = at;
        event.topic = "rentguy.lead";
        event.subject = "aggregate-" + id;
        event.aggregateVersion = 1L;
        return event;
    }
}
