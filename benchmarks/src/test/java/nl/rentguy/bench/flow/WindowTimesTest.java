package nl.rentguy.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.bench.load.SentLead;
import org.junit.jupiter.api.Test;

class WindowTimesTest {
    private static final long MILLI = 1000;
    private static final long SECOND = 1000 * MILLI;

    private final List<SentLead> sent = new ArrayList<>();
    private final Arrivals deals = new Arrivals();
    private final Arrivals enquiries = new Arrivals();
    private final Arrivals mails = new Arrivals();

    private static UUID lead(int number) {
        return new UUID(0, number);
    }

    /** Ten a second for three seconds, answered after 10 ms. */
    private void leadsWithDealsAfter(long delay) {
        for (int number = 0; number < 30; number++) {
            long answered = number * SECOND / 10 + 10 * MILLI;
            sent.add(new SentLead(number * SECOND / 10, answered, lead(number), "201"));
            deals.add(lead(number), answered + delay);
            enquiries.add(lead(number), answered + delay + 50 * MILLI);
            mails.add(lead(number), answered + delay + 70 * MILLI);
        }
    }

    private FlowWindow window() {
        return new WindowTimes(
                        10,
                        SECOND,
                        29 * SECOND / 10,
                        sent,
                        Map.of(End.DEAL, deals, End.RENTGUY, enquiries, End.MAIL, mails),
                        Map.of(lead(15), 15 * SECOND / 10 + 45 * MILLI))
                .window(Map.of(), 0);
    }

    @Test
    void legsBeginWithTheAnswerOrTheDeal() {
        // Given
        leadsWithDealsAfter(30 * MILLI);

        // When
        FlowWindow window = window();

        // Then
        assertThat(window.answer().p50()).isCloseTo(10, within(0.1));
        assertThat(window.fromAnswer().get(End.DEAL).p99()).isCloseTo(30, within(0.1));
        assertThat(window.fromAnswer().get(End.MAIL).longest()).isCloseTo(100, within(0.1));
        assertThat(window.fromDeal().get(End.RENTGUY).p50()).isCloseTo(50, within(0.1));
        assertThat(window.shown()).extracting(Leg::count).isEqualTo(1L);
        assertThat(window.shown().p50()).isCloseTo(35, within(0.1));
        assertThat(window.showing().p50()).isCloseTo(5, within(0.1));
        assertThat(window.keptUp()).isTrue();
    }

    @Test
    void theLeadInIsInTheBooksButNotInTheTimes() {
        // Given
        leadsWithDealsAfter(30 * MILLI);

        // When
        FlowWindow window = window();

        // Then
        assertThat(window.answer().count()).isEqualTo(20);
        assertThat(window.books().accepted()).isEqualTo(30);
        assertThat(window.books().missing()).isZero();
    }

    @Test
    void dealsThatComeEverLaterAreALagThatGrows() {
        // Given
        leadsWithDealsAfter(0);
        Arrivals slow = new Arrivals();
        for (int number = 0; number < 30; number++) {
            slow.add(lead(number), number * SECOND);
        }

        // When
        FlowWindow window = new WindowTimes(10, SECOND, 29 * SECOND / 10, sent, Map.of(End.DEAL, slow), Map.of())
                .window(Map.of(), 0);

        // Then
        assertThat(window.grows(End.DEAL)).isTrue();
        assertThat(window.keptUp()).isFalse();
        assertThat(window.waiting()).containsEntry(End.DEAL, 26L);
    }

    @Test
    void aRefusedLeadIsAnErrorAndNotMissing() {
        // Given
        leadsWithDealsAfter(0);
        sent.add(new SentLead(2 * SECOND, 2 * SECOND + 1, null, "429"));

        // When
        FlowWindow window = window();

        // Then
        assertThat(window.books().errors()).containsEntry("429", 1L);
        assertThat(window.books().missing()).isZero();
        assertThat(window.keptUp()).isFalse();
    }
}
