package nl.rentguy.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rentguy.bench.suite.Plans.Plan;
import org.junit.jupiter.api.Test;

class PlansTest {

    @Test
    void plansAreFoundBetweenOtherLinesOfTheLog() {
        // Given
        List<String> log = List.of(
                "2026-11-21 12:00:00.000 UTC [7] LOG:  duration: 0.101 ms  plan:",
                "\tQuery Text: select set_config('app.tenant_id', $1, true)",
                "\tResult",
                "2026-11-21 12:00:00.001 UTC [7] LOG:  duration: 1.250 ms  plan:",
                "\tQuery Text: select 1 from crm_deal",
                "\tLimit (actual rows=51)",
                "\t  Buffers: shared hit=180 read=90",
                "\t  ->  Index Scan",
                "\t        Buffers: shared hit=15",
                "2026-11-21 12:00:00.002 UTC [8] WARNING:  something else");

        // When
        List<Plan> plans = Plans.parse(log);

        // Then
        assertThat(plans).extracting(Plan::millis).containsExactly(0.101, 1.25);
        assertThat(plans).extracting(Plan::buffers).containsExactly(0L, 270L);
        assertThat(plans.getLast().text()).startsWith("Query Text: select 1").endsWith("hit=15\n");
    }
}
