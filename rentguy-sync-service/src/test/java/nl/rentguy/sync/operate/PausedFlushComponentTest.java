package nl.rentguy.sync.operate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import nl.rentguy.sync.Events;
import nl.rentguy.sync.Rows;
import nl.rentguy.sync.SettableClock;
import nl.rentguy.sync.Simulator;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.sync.rentguy.RentGuyAnswer;
import nl.rentguy.sync.rentguy.SendingTenants;
import nl.rentguy.sync.rentguy.Verdict;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.TestIdentityProvider;
import nl.rentguy.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class PausedFlushComponentTest {
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private final UUID contactId = UUID.randomUUID();

    @Inject
    SettableClock clock;

    @Inject
    SendingTenants sending;

    @BeforeEach
    void nothingIsUnderWay() {
        Simulator.work();
        Rows.awaitEmptyQueue();
    }

    @Test
    void aFlushDuringAPauseSaysThatRentGuyAskedForIt() {
        // Given
        sending.note(Events.TENANT, new RentGuyAnswer(Verdict.SERVER_ERROR, 503, "", PAUSE));
        Topic.send(Events.contactCreated(contactId));
        Rows.awaitStates(contactId, "1 waiting");

        // When
        JsonPath answer = given().auth()
                .oauth2(TestIdentityProvider.token(Events.TENANT, "operations"))
                .post("/integrations/rentguy/flush-queue")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        clock.tick(PAUSE);
        Rows.awaitStates(contactId, "1 delivered");
        assertThat(answer.getInt("due")).isZero();
        assertThat(answer.getInt("heldByRentGuy")).isEqualTo(1);
        assertThat(answer.getString("message"))
                .startsWith("0 leveringen worden nu verstuurd")
                .endsWith("1 wachten omdat RentGuy om uitstel vroeg.");
    }
}
