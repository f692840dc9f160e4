package nl.rentguy.crm;

import nl.rentguy.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theStructureHolds() {
        ArchitectureRules.check("nl.rentguy.crm");
    }
}
