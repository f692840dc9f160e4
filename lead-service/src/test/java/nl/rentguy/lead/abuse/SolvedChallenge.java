package nl.rentguy.lead.abuse;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.rentguy.lead.Forms;
import org.altcha.altcha.Altcha;

/** Does what the widget in a browser does. */
final class SolvedChallenge {
    private SolvedChallenge() {}

    /** Fetches a challenge and finds its number. */
    static String fetch() {
        JsonPath challenge = challenge();
        return payload(challenge, challenge.getString("signature"));
    }

    /** A found number under a signature that is not ours. */
    static String forged() {
        return payload(challenge(), "00".repeat(32));
    }

    /** The same solution, written differently. */
    static String rewritten(String solution) {
        String json = new String(Base64.getDecoder().decode(solution), StandardCharsets.UTF_8);
        String longer = json.replaceFirst("\\{", "{\"took\":1, ");
        return Base64.getEncoder().encodeToString(longer.getBytes(StandardCharsets.UTF_8));
    }

    static String with(String solution, String email) {
        return Forms.enquiry(email).replaceFirst("\\{", "{\"captcha\": \"" + solution + "\",");
    }

    private static JsonPath challenge() {
        return RestAssured.get("/api/public/captcha/challenge")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String payload(JsonPath challenge, String signature) {
        try {
            String text = challenge.getString("challenge");
            String salt = challenge.getString("salt");
            long number = Altcha.solveChallenge(text, salt, Altcha.Algorithm.SHA256, challenge.getLong("maxnumber"), 0)
                    .number;
            String json = "{\"algorithm\":\"SHA-256\",\"challenge\":\"" + text + "\",\"number\":" + number
                    + ",\"salt\":\"" + salt + "\",\"signature\":\"" + signature + "\"}";
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
