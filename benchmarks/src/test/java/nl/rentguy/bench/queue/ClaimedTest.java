package nl.rentguy.bench.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rentguy.bench.suite.Plans.Plan;
import org.junit.jupiter.api.Test;

class ClaimedTest {
    private static Plan claim(String rows, long buffers) {
        return new Plan(0.5, buffers, """
                Query Text: with claimed as (update delivery ...) select row_number() over ()
                Sort  (cost=9.20..9.21 rows=1 width=8) (actual time=0.310..0.311 rows=%s loops=1)
                  Buffers: shared hit=%d
                  ->  CTE Scan on claimed  (actual time=0.1..0.3 rows=7.00 loops=1)
                """.formatted(rows, buffers));
    }

    @Test
    void pagesOfAllThatFoundSomethingAreSharedByWhatTheyFound() {
        // When
        Claimed claimed = Claimed.of("few", List.of(claim("1.00", 30), claim("3", 50), claim("0.00", 900)));

        // Then
        assertThat(claimed.deliveries()).isEqualTo(4);
        assertThat(claimed.pagesEach()).isEqualTo(20);
        assertThat(claimed.dearest()).isEqualTo(claim("3", 50));
    }

    @Test
    void whereNothingWasClaimedPagesAreNotKnown() {
        // When
        Claimed claimed = Claimed.of("few", List.of(claim("0.00", 12)));

        // Then
        assertThat(claimed.pagesEach()).isZero();
        assertThat(claimed.dearest()).isNull();
    }
}
