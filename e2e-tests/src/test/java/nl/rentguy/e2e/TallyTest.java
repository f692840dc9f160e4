package nl.rentguy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scale on which every scenario weighs must tip. */
class TallyTest {
    private static final Tally EXPECTED = Tally.of(Stream.of("a", "b", "b"));

    @Test
    void nothingDiffersWhenEverythingIsThereAsOftenAsExpected() {
        Tally arrived = Tally.of(Stream.of("b", "a", "b"));

        String difference = arrived.differenceTo(EXPECTED);

        assertThat(difference).isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        Tally arrived = Tally.of(Stream.of("a", "b"));

        String difference = arrived.differenceTo(EXPECTED);

        assertThat(difference).contains("1 missing (b)");
    }

    @Test
    void whatIsThereTwiceIsNamed() {
        Tally arrived = Tally.of(Stream.of("a", "a", "b", "b"));

        String difference = arrived.differenceTo(EXPECTED);

        assertThat(difference).contains("1 too many (a)");
    }

    @Test
    void whatNobodyExpectedIsNamed() {
        Tally arrived = Tally.of(Stream.of("a", "b", "b", "c"));

        String difference = arrived.differenceTo(EXPECTED);

        assertThat(difference).contains("1 too many (c)");
    }
}
