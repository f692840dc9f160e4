package nl.rentguy.lead.capture;

import static nl.rentguy.lead.PublicApi.LEADS;
import static nl.rentguy.lead.PublicApi.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rentguy.lead.Forms;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class SimultaneousPostsComponentTest {

    @Test
    void fiftyPostsOfOneKeyMakeOneLead() throws Exception {
        // Given
        String key = UUID.randomUUID().toString();
        Callable<String> post = () -> visitor()
                .header("Idempotency-Key", key)
                .body(Forms.enquiry("at-once@voorbeeld.nl"))
                .post(LEADS)
                .then()
                .statusCode(201)
                .extract()
                .path("leadId");

        // When
        List<String> leadIds = atOnce(Collections.nCopies(50, post));

        // Then
        assertThat(leadIds).hasSize(50);
        assertThat(leadIds.stream().distinct()).hasSize(1);
        assertThat(Database.of("lead").countAll("lead where email = 'at-once@voorbeeld.nl'"))
                .isEqualTo(1);
    }

    @Test
    void aRushIsStoredInFewerTransactionsThanThereAreForms() throws Exception {
        // Given
        Callable<String> post = () -> visitor()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Forms.enquiry("rush@voorbeeld.nl"))
                .post(LEADS)
                .then()
                .statusCode(201)
                .extract()
                .path("leadId");

        // When
        List<String> leadIds = atOnce(Collections.nCopies(50, post));

        // Then
        String rush = "lead where email = 'rush@voorbeeld.nl'";
        assertThat(leadIds.stream().distinct()).hasSize(50);
        assertThat(Database.of("lead").countAll(rush)).isEqualTo(50);
        assertThat(Database.of("lead").countAll("(select distinct xmin from " + rush + ")"))
                .isLessThan(50);
    }

    private static List<String> atOnce(List<Callable<String>> posts) throws Exception {
        List<String> answers = new ArrayList<>();
        try (ExecutorService visitors = Executors.newFixedThreadPool(posts.size())) {
            for (Future<String> answer : visitors.invokeAll(posts)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
