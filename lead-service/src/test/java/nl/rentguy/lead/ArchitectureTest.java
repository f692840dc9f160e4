package nl.rentguy.lead;

import nl.rentguy.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theStructureOfEveryServiceIsKept() {
        ArchitectureRules.check("nl.rentguy.lead");
    }
}
