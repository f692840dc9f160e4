package nl.rentguy.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Arrivals;
import nl.rentguy.e2e.Company;
import nl.rentguy.e2e.Crowd;
import nl.rentguy.e2e.Json;
import nl.rentguy.e2e.RentguyBooks;
import nl.rentguy.e2e.Staff;
import nl.rentguy.e2e.Suite;
import nl.rentguy.e2e.Visitor;
import nl.rentguy.e2e.WithSuite;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.RunningPart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys and secrets are replaced while two replicas send and RentGuy's users work, as the operator's page says. */
@WithSuite
class RentguyKeyRotationScenario {
    private static final String SETTINGS = "/integrations/rentguy/settings";
    private static final String NEXT_KEY = "the-rotated-rentguy-key";
    private static final String OLD_SECRET = "the-old-webhook-secret-of-32-characters";
    private static final String NEW_SECRET = "the-new-webhook-secret-of-32-characters";

    /** How long a change of settings may take to reach every replica. */
    private static final Duration EVERYWHERE = Duration.ofSeconds(5);

    @Test
    void aNewKeyIsUsedByBothReplicasBeforeTheOldOneGoes(Suite suite) {
        // Given
        RunningPart first = suite.part(Part.RENTGUY_SYNC_SERVICE);
        RunningPart second = suite.addReplica(Part.RENTGUY_SYNC_SERVICE);
        try {
            List<Double> deniedBefore = attempts(suite, "denied", first, second);
            Arrivals arrivals = suite.website().trickle(Crowd.of("key-rotation", 200), Duration.ofMillis(60));
            arrivals.awaitAccepted(20);

            // When
            suite.rentguy().acceptKeys(RentguyBooks.KEY, NEXT_KEY);
            set(suite, Map.of("apiKey", NEXT_KEY));
            LockSupport.parkNanos(EVERYWHERE.toNanos());
            suite.rentguy().acceptKeys(NEXT_KEY);
            List<Double> acceptedBefore = attempts(suite, "accepted", first, second);
            List<Accepted> accepted = arrivals.all();

            // Then
            await("that both replicas sent with the new key")
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(attempts(suite, "accepted", first, second))
                            .satisfiesExactly(
                                    now -> assertThat(now).isGreaterThan(acceptedBefore.get(0)),
                                    now -> assertThat(now).isGreaterThan(acceptedBefore.get(1))));
            suite.rentguy().acceptKeys(RentguyBooks.KEY, NEXT_KEY);
            suite.everyEnd().awaitExactly(accepted);
            assertThat(attempts(suite, "denied", first, second)).isEqualTo(deniedBefore);
        } finally {
            second.stop();
        }
    }

    @Test
    void aKeyThatIsWithdrawnTooEarlyHoldsThingsUpAndLosesNothing(Suite suite) {
        // Given
        suite.rentguy().acceptKeys(NEXT_KEY);
        List<Accepted> accepted = suite.website().submitAllAtOnce(Crowd.of("key-withdrawn", 20));
        await("that RentGuy turns deliveries away")
                .atMost(Duration.ofSeconds(20))
                .until(() -> lastError(suite).path("outcome").asText().equals("denied"));

        // When
        set(suite, Map.of("apiKey", NEXT_KEY));

        // Then
        suite.awaitRest();
        suite.rentguy().acceptKeys(RentguyBooks.KEY, NEXT_KEY);
        suite.everyEnd().awaitExactly(accepted);
    }

    @Test
    void aNewWebhookSecretCostsNoMessage(Suite suite) {
        // Given
        JsonNode contact = aContactAtRentGuy(suite, "secret-rotation");
        rotate(suite, OLD_SECRET, null);
        suite.rentguy().signWith(OLD_SECRET);
        double refused = refused(suite);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger changes = new AtomicInteger();

        // When
        try (ExecutorService user = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> changing = CompletableFuture.runAsync(
                    () -> {
                        while (!over.get()) {
                            suite.rentguy()
                                    .change("contact.updated", contact, Map.of("phone", phone(changes.get() + 1)));
                            changes.incrementAndGet();
                            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                        }
                    },
                    user);
            try {
                rotate(suite, NEW_SECRET, OLD_SECRET);
                suite.rentguy().signWith(OLD_SECRET, NEW_SECRET);
                suite.rentguy().signWith(NEW_SECRET);
                // What left before is signed with the old secret alone.
                suite.rentguy().awaitAnswersToWebhooks();
                rotate(suite, NEW_SECRET, null);
            } finally {
                // Closing the executor waits for whoever changes, for ever if nobody says that it is over.
                over.set(true);
            }
            changing.orTimeout(10, TimeUnit.SECONDS).join();
        }

        // Then
        assertThat(changes).hasValueGreaterThan(50);
        await("the last number in the CRM")
                .atMost(Duration.ofSeconds(20))
                .until(() -> suite.sales()
                        .read("/api/crm/contacts/" + contact.path("id").asText())
                        .path("phone")
                        .asText()
                        .equals(phone(changes.get())));
        assertThat(refused(suite)).isEqualTo(refused);
        suite.awaitRest();
    }

    private static void rotate(Suite suite, String secret, @Nullable String previous) {
        Map<String, Object> secrets = new HashMap<>();
        secrets.put("webhookSecret", secret);
        secrets.put("webhookSecretPrevious", previous);
        set(suite, secrets);
        LockSupport.parkNanos(EVERYWHERE.toNanos());
    }

    private static void set(Suite suite, Map<String, Object> settings) {
        Staff admin = suite.staff(Company.MR_DJ, "admin");
        String version = admin.get(SETTINGS).expect(200).header("ETag").orElseThrow();
        admin.call("PUT", SETTINGS, Map.of("If-Match", version), Json.write(settings))
                .expect(200);
    }

    private static JsonNode aContactAtRentGuy(Suite suite, String tag) {
        Accepted lead = suite.website()
                .submit(Visitor.dutch("Femke", "de", "Wit", tag + "@voorbeeld.nl")
                        .enquiry(tag));
        suite.sales().awaitOpened(lead);
        suite.awaitRest();
        return suite.sales().all("/api/crm/contacts?email=" + lead.email()).getFirst();
    }

    private static String phone(int change) {
        return "+3161%07d".formatted(change);
    }

    private static JsonNode lastError(Suite suite) {
        return suite.sales().read("/integrations/rentguy/status").path("lastError");
    }

    private static double refused(Suite suite) {
        return suite.metrics()
                .sum(suite.part(Part.RENTGUY_SYNC_SERVICE), "rentguy_webhooks_total", "outcome=\"refused\"");
    }

    private static List<Double> attempts(Suite suite, String outcome, RunningPart... replicas) {
        return Stream.of(replicas)
                .map(replica -> suite.metrics().sum(replica, "rentguy_attempts_total", "outcome=\"" + outcome + "\""))
                .toList();
    }
}
