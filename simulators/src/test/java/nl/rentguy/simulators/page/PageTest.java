package nl.rentguy.simulators.page;

import static nl.rentguy.simulators.rentguy.RentGuyFixture.aContact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        return page("/");
    }

    private String page(String address) {
        return simulators.send(simulators.request(address)).body();
    }

    private static String older(String page) {
        Matcher link = Pattern.compile("href=\"(/\\?rentguy\\.before=[^\"#]*)").matcher(page);
        assertTrue(link.find(), page);
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void leadsToWhatArrivedBefore() {
        // Given
        for (int i = 1; i <= 51; i++) {
            simulators.put("/contacts/c" + i, "k" + i, aContact(1));
        }
        String newest = page();

        // When
        String older = page(older(newest));

        // Then
        assertFalse(newest.contains("/contacts/c1<"), newest);
        assertTrue(newest.contains("/contacts/c2<"), newest);
        assertTrue(older.contains("/contacts/c1<"), older);
        assertFalse(older.contains("/contacts/c2<"), older);
        assertFalse(older.contains("rentguy.before="), older);
    }

    @Test
    void showsTheKeyAndTheFailureOfARequest() {
        // Given
        simulators.send(simulators
                .rentGuyPut("/contacts/c1", "the-key", aContact(1))
                .header("X-RentGuy-Simulate", "rate-limit"));

        // When
        String page = page();

        // Then
        assertTrue(page.contains("<code>the-key</code></td><td>429</td><td>none</td><td>rate-limit</td>"), page);
    }

    @Test
    void showsOnlyPathsThatAreAskedFor() {
        // Given
        simulators.put("/contacts/one", "k1", aContact(1));
        simulators.put("/contacts/other", "k2", aContact(1));

        // When
        String page = page("/?rentguy.path=%2Fone");

        // Then
        assertTrue(page.contains("/contacts/one<"), page);
        assertFalse(page.contains("/contacts/other<"), page);
        assertTrue(page.contains("value=\"/one\""), page);
    }

    @Test
    void refusesAPositionThatIsNone() {
        // When
        HttpResponse<String> answer = simulators.send(simulators.request("/?rentguy.before=yesterday"));

        // Then
        assertEquals(422, answer.statusCode());
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
