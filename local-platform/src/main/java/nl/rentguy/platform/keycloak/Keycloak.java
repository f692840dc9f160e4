package nl.rentguy.platform.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.PlatformProblem;
import nl.rentguy.platform.process.ChildCommand;
import nl.rentguy.platform.process.ChildPart;
import nl.rentguy.platform.process.HttpAnswers;
import nl.rentguy.platform.process.JavaProgram;
import nl.rentguy.platform.process.Readiness;
import nl.rentguy.platform.process.Secrets;
import nl.rentguy.platform.process.Surroundings;

/** Keycloak with the realm of {@code deploy/keycloak}; its data are in PostgreSQL, database {@code keycloak}. */
public final class Keycloak extends ChildPart {

    private static final String REALM = "rentguy";
    private static final String ADMINISTRATOR = "admin";

    private final Surroundings surroundings;
    private final Secrets secrets;
    private final int postgresPort;

    public Keycloak(Surroundings surroundings, Secrets secrets, int port, int postgresPort) {
        super(surroundings, Part.KEYCLOAK.label(), port, Part.KEYCLOAK.portVariable(), Duration.ofMinutes(4));
        this.surroundings = surroundings;
        this.secrets = secrets;
        this.postgresPort = postgresPort;
    }

    @Override
    protected ChildCommand prepare() throws IOException {
        Path distribution = KeycloakHome.built();
        Path realms = surroundings.root().resolve("deploy").resolve("keycloak");
        Path home = KeycloakHome.home(distribution, surroundings.data("keycloak"), realms);
        List<String> words = JavaProgram.withHeap("256m")
                .option("-XX:MaxMetaspaceSize=256m")
                .option("-Dkc.home.dir=" + home)
                .option("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory")
                .option("--add-opens=java.base/java.util=ALL-UNNAMED")
                .option("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED")
                .option("--add-opens=java.base/java.security=ALL-UNNAMED")
                .option("--add-opens=java.base/java.lang=ALL-UNNAMED")
                .option("-Duser.language=en")
                .main(
                        home.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                        List.of("start", "--optimized", "--import-realm"));
        return ChildCommand.of(home, words).with(settings());
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("KC_DB_URL", "jdbc:postgresql://127.0.0.1:" + postgresPort + "/keycloak"),
                Map.entry("KC_DB_USERNAME", "keycloak_owner"),
                Map.entry("KC_DB_PASSWORD", secrets.of("postgres.owner")),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "10"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(port())),
                Map.entry("KC_HOSTNAME", address()),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_LOG_LEVEL", "INFO"),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", administratorPassword()));
    }

    @Override
    protected Readiness readiness() {
        return HttpAnswers.at(port(), "/realms/" + REALM + "/.well-known/openid-configuration");
    }

    /** What services expect in {@code iss}. */
    public String issuerUrl() {
        return address() + "/realms/" + REALM;
    }

    /** Of the user {@code admin} in the master realm. */
    public String administratorPassword() {
        return secrets.of("keycloak.admin");
    }

    /**
     * Signs a user of the realm in with the password grant; in the local realm the password is the user name.
     *
     * @return an access token, valid for 15 minutes
     */
    public String token(String user) {
        String form = "grant_type=password&client_id=rentguy-staff&scope=openid&username=" + encoded(user)
                + "&password=" + encoded(user);
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuerUrl() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new PlatformProblem(
                        "Keycloak gave " + user + " no token: " + answer.statusCode() + " " + answer.body());
            }
            return new ObjectMapper()
                    .readTree(answer.body())
                    .path("access_token")
                    .asText();
        } catch (IOException unreachable) {
            throw new PlatformProblem("Keycloak did not answer: " + unreachable.getMessage(), unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformProblem("Signing in was interrupted.", interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + port();
    }
}
