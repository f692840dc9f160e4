package nl.rentguy.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Whatever fails, every enquiry that was accepted arrives at every end, once and in order. On a suite of its own, whose
 * PostgreSQL keeps its commits when it is killed.
 */
class ChaosScenario {

    @Test
    void theBooksAgreeAfterEverythingFailed() throws InterruptedException {
        // Given
        ChaosSettings settings = ChaosSettings.ofSystemProperties();

        // When
        Report report = new Chaos(settings).run();

        // Then
        report.print();
        report.write();
        assertThat(report.verdict().findings()).isEmpty();
    }
}
