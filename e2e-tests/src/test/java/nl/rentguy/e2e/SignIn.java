package nl.rentguy.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.rentguy.platform.LocalPlatform;

/** Real tokens of the real Keycloak, fetched once per user and again before they run out. */
final class SignIn {
    private static final long KEEP = Duration.ofMinutes(10).toNanos();

    private final LocalPlatform platform;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    SignIn(LocalPlatform platform) {
        this.platform = platform;
    }

    String tokenOf(String user) {
        return tokens.compute(user, (name, known) -> known != null && known.fresh() ? known : fetch(name))
                .text();
    }

    /** The user's id at Keycloak, which services write down as the actor. */
    String subjectOf(String user) {
        String claims = tokenOf(user).split("\\.", -1)[1];
        return Json.read(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .path("sub")
                .asText();
    }

    private Token fetch(String user) {
        return new Token(platform.keycloak().token(user), System.nanoTime());
    }

    private record Token(String text, long since) {
        boolean fresh() {
            return System.nanoTime() - since < KEEP;
        }
    }
}
