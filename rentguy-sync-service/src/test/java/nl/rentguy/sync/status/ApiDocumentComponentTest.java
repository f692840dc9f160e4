package nl.rentguy.sync.status;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.testkit.OpenApiRules;
import nl.rentguy.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class ApiDocumentComponentTest {

    @Test
    void theApiIsDocumentedAsTheSuiteRequires() {
        OpenApiRules.check();
    }
}
