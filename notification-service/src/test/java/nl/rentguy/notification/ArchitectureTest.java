package nl.rentguy.notification;

import nl.rentguy.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theServiceKeepsTheStructureOfTheSuite() {
        ArchitectureRules.check("nl.rentguy.notification");
    }
}
