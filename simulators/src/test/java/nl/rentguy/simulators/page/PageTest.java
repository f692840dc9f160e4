package nl.rentguy.simulators.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import nl.rentguy.simulators.RunningSimulators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
    private final RunningSimulators simulators = RunningSimulators.inMemory();

    @AfterEach
    void stop() {
        simulators.close();
    }

    private String page() {
        return simulators.send(simulators.request("/")).body();
    }

    @Test
    void showsWhatArrivedNewestFirst() {
        // Given
        simulators.put("/contacts/older", "k1", "{}");
        simulators.put("/contacts/newer", "k2", "{}");

        // When
        String page = page();

        // Then
        assertTrue(page.indexOf("/contacts/newer") < page.indexOf("/contacts/older"), page);
        assertTrue(page.contains("<td>422</td><td>refused</td>"), page);
    }

    @Test
    void escapesWhatStrangersSent() {
        // Given
        simulators.send(simulators
                .rentGuyPut("/contacts/c1", "k1", "{\"firstName\":\"<script>alert('1')</script>\"}")
                .setHeader("X-Workspace-Id", "\"><img src=x>"));

        // When
        String page = page();

        // Then
        assertFalse(page.contains("<script>alert"), page);
        assertFalse(page.contains("<img"), page);
        assertTrue(page.contains("&lt;script&gt;alert(&#39;1&#39;)"), page);
        assertTrue(page.contains("&quot;&gt;&lt;img src=x&gt;"), page);
    }

    @Test
    void showsHowTheSwitchStands() {
        // Given
        simulators.setFailure("teams", "{\"mode\":\"timeout\",\"remaining\":3,\"probability\":0.5}");

        // When
        String page = page();

        // Then
        String teams = page.substring(page.indexOf("/simulators/teams/failure"));
        assertTrue(teams.contains("<option selected>timeout</option>"), teams);
        assertTrue(teams.contains("value=\"3\""), teams);
        assertTrue(teams.contains("value=\"0.5\""), teams);
    }

    @Test
    void letsNoScriptRunButItsOwn() {
        // When
        HttpResponse<String> answer = simulators.send(simulators.request("/"));

        // Then
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"), policy);
        assertFalse(answer.body().contains(" style="), "inline styles would be blocked");
    }

    @ParameterizedTest
    @CsvSource({"/page.css, text/css", "/page.js, text/javascript", "/health, application/json"})
    void servesWhatItNeeds(String path, String type) {
        // When
        HttpResponse<String> answer = simulators.send(simulators.request(path));

        // Then
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
    }

    @Test
    void answersAnUnknownAddressWithAProblem() {
        // When
        HttpResponse<String> answer = simulators.send(simulators.request("/nowhere"));

        // Then
        assertEquals(404, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
    }
}
