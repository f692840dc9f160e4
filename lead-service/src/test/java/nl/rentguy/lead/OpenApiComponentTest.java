package nl.rentguy.lead;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import nl.rentguy.testkit.OpenApiRules;
import nl.rentguy.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class OpenApiComponentTest {

    @Test
    void theDocumentKeepsTheRulesOfTheSuite() {
        OpenApiRules.check();
    }

    @Test
    void theCaptureEndpointSaysWhatItTakesAndHowItRefuses() {
        // When
        JsonPath post = given().get("/q/openapi?format=json").jsonPath();

        // Then
        String at = "paths.'/api/public/leads'.post.";
        assertThat(post.getMap(at + "responses"))
                .containsKeys("201", "202", "400", "403", "404", "413", "415", "422", "429", "503");
        String content = at + "requestBody.content.";
        assertThat(post.getMap(content + "'application/json'.schema.properties"))
                .containsKeys("email", "eventType", "consent", "campaign");
        assertThat(post.getMap(content + "'application/x-www-form-urlencoded'.schema.properties"))
                .containsKeys("email", "eventType", "consent.textVersion", "campaign.source");
        assertThat(post.getString(content + "'application/json'.example.email")).isNotBlank();
        assertThat(post.getString(content + "'application/x-www-form-urlencoded'.example.email"))
                .isNotBlank();
    }

    @Test
    void theDocumentedExampleIsAccepted() {
        // Given
        Object example = given().get("/q/openapi?format=json")
                .jsonPath()
                .get("paths.'/api/public/leads'.post.requestBody.content.'application/json'.example");

        // When
        var answer = PublicApi.visitor().body(example).post(PublicApi.LEADS).then();

        // Then
        answer.statusCode(201);
    }
}
