package nl.rentguy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AggregateOrderTest {

    @Test
    void versionsThatRiseAreInOrderHoweverTheirAggregatesMix() {
        List<Published> events = List.of(event("a1", "a", 1), event("b1", "b", 1), event("a2", "a", 2));

        List<String> violations = AggregateOrder.violations(events);

        assertThat(violations).isEmpty();
    }

    @Test
    void anOlderVersionAfterANewerOneIsNamed() {
        List<Published> events = List.of(event("a2", "a", 2), event("a1", "a", 1), event("a3", "a", 3));

        List<String> violations = AggregateOrder.violations(events);

        assertThat(violations).containsExactly("a in the topic: version 1 came after version 2");
    }

    @Test
    void twoEventsOfOneVersionAreNamed() {
        List<Published> events = List.of(event("a1", "a", 1), event("other", "a", 1));

        List<String> violations = AggregateOrder.violations(events);

        assertThat(violations).hasSize(1);
    }

    @Test
    void anEventThatComesAgainLateIsNotOutOfOrder() {
        List<Published> events = List.of(event("a1", "a", 1), event("a2", "a", 2), event("a1", "a", 1));

        List<String> violations = AggregateOrder.violations(events);

        assertThat(violations).isEmpty();
    }

    private static Published event(String id, String aggregate, long version) {
        return new Published("the topic", id, aggregate, version);
    }
}
