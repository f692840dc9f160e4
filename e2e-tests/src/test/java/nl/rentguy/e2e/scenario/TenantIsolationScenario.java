package nl.rentguy.e2e.scenario;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Answer;
import nl.rentguy.e2e.Company;
import nl.rentguy.e2e.Endpoint;
import nl.rentguy.e2e.HandmadeEvent;
import nl.rentguy.e2e.Staff;
import nl.rentguy.e2e.Suite;
import nl.rentguy.e2e.Visitor;
import nl.rentguy.e2e.WithSuite;
import nl.rentguy.events.Topics;
import nl.rentguy.platform.Part;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What one company may see of another: nothing. The endpoints are asked of the services themselves, so that a new one is
 * held against this before anybody thinks of it.
 */
@WithSuite
class TenantIsolationScenario {
    private static final String SECRET = "isolation-secret";
    private static final Visitor VICTIM = Visitor.dutch("Geheim", "van", "Concurrent", "geheim@" + SECRET + ".example");

    private static final String SOME_ID = "01990000-0000-7000-8000-000000000001";

    private static final String BOOKING = """
            {"status": "option", "startsAt": "2027-06-12T18:00:00+02:00", "endsAt": "2027-06-13T01:00:00+02:00",
             "equipment": [{"sku": "dj-set", "quantity": 1}], "crewRoles": [{"role": "dj", "count": 1}]}
            """;

    /** Good requests, so that what refuses them is the tenant and not a check of the form. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            entry("POST /api/crm/deals/{id}/advance", "{\"toStage\": \"qualification\"}"),
            entry("PUT /api/crm/deals/{id}/booking", BOOKING),
            entry("POST /api/crm/activities/{id}/complete", ""),
            entry(
                    "POST /api/crm/activities",
                    "{\"type\": \"note\", \"subjectType\": \"deal\", \"subjectId\": \"DEAL\", \"title\": \"x\"}"),
            entry("POST /api/leads/quarantine/{id}/release", "{\"fields\": {\"eventDate\": \"2099-01-01\"}}"),
            entry("POST /api/leads/quarantine/{id}/discard", ""),
            entry("POST /api/audit/dead-letters/{id}/replay", "{}"),
            entry("POST /api/audit/dead-letters/{id}/discard", "{\"reason\": \"niet van ons\"}"),
            entry("PATCH /integrations/rentguy/deliveries/{id}", "{\"payload\": {}}"),
            entry("POST /integrations/rentguy/deliveries/{id}/retry", ""),
            entry("POST /integrations/rentguy/deliveries/{id}/cancel", ""),
            entry("POST /integrations/rentguy/deliveries/retry", ""),
            entry("POST /integrations/rentguy/deliveries/cancel", ""),
            entry("POST /integrations/rentguy/flush-queue", ""),
            entry("POST /integrations/rentguy/drift", ""),
            entry("POST /integrations/rentguy/drift/{id}/repair", ""),
            entry("POST /integrations/rentguy/test", ""),
            entry("POST /integrations/rentguy/webhooks/{id}/retry", ""),
            entry("PUT /integrations/rentguy/settings", "{\"timeoutMs\": 5000}"));

    /** What is not asked without a question. */
    private static final Map<String, String> QUERIES = Map.of(
            "/api/notifications/preview", "?template=lead-confirmation&language=nl",
            "/integrations/rentguy/projects", "?dealId=DEAL",
            "/integrations/rentguy/deliveries/retry", "?state=exhausted",
            "/integrations/rentguy/deliveries/cancel", "?state=exhausted");

    /** Commands about whatever is the caller's own, and how they end for a caller of another company. */
    private static final Map<String, Integer> ABOUT_ONES_OWN = Map.of(
            "POST /integrations/rentguy/deliveries/retry", 200,
            "POST /integrations/rentguy/deliveries/cancel", 200,
            "POST /integrations/rentguy/flush-queue", 200,
            "POST /integrations/rentguy/drift", 202,
            "POST /integrations/rentguy/test", 200,
            "PUT /integrations/rentguy/settings", 412);

    @Test
    void nothingOfOneCompanyShowsToTheAdministratorOfAnother(Suite suite) {
        // Given
        Accepted lead = somethingOfEverything(suite);
        Staff owner = suite.staff(Company.MR_DJ, "admin");
        Staff stranger = suite.staff(Company.DEMO_RENTALS, "admin");
        String deal = suite.sales().dealOf(lead).path("id").asText();
        Map<Endpoint, String> targets = targets(suite, owner, deal);
        Map<String, String> before = states(owner, targets);

        // When
        Map<Endpoint, Answer> answers = new LinkedHashMap<>();
        targets.forEach((endpoint, path) -> answers.put(endpoint, call(stranger, endpoint, path, deal)));

        // Then
        SoftAssertions softly = new SoftAssertions();
        answers.forEach((endpoint, answer) -> {
            softly.assertThat(answer.status()).as("%s", answer).isEqualTo(statusForAStranger(endpoint));
            softly.assertThat(answer.body().replace(targets.getOrDefault(endpoint, ""), "(the path asked for)"))
                    .as("%s", endpoint)
                    .doesNotContain(SECRET, lead.leadId().toString(), lead.correlationId(), VICTIM.lastName());
        });
        softly.assertThat(states(owner, targets)).as("what the owner has").isEqualTo(before);
        softly.assertAll();
    }

    private static int statusForAStranger(Endpoint endpoint) {
        boolean list = !endpoint.isAboutOne() && endpoint.method().equals("GET");
        return ABOUT_ONES_OWN.getOrDefault(endpoint.toString(), list ? 200 : 404);
    }

    @Test
    void searchesForWhatAnotherCompanyHasFindNothing(Suite suite) {
        // Given
        Accepted lead = somethingOfEverything(suite);
        JsonNode deal = suite.sales().dealOf(lead);
        Staff stranger = suite.staff(Company.DEMO_RENTALS, "admin");
        List<String> searches = List.of(
                "/api/crm/contacts?email=" + VICTIM.email(),
                "/api/crm/leads?email=" + VICTIM.email(),
                "/api/crm/deals?leadId=" + lead.leadId(),
                "/api/crm/deals?contactId=" + deal.path("contact").path("id").asText(),
                "/api/crm/activities?subjectType=deal&subjectId="
                        + deal.path("id").asText(),
                "/api/leads?after=ffffffff-ffff-7fff-bfff-ffffffffffff",
                "/integrations/rentguy/deliveries?entityId=" + lead.leadId(),
                "/api/notifications?subjectId=" + lead.leadId(),
                "/api/audit/events?correlationId=" + lead.correlationId(),
                "/api/audit/events?aggregateId=" + lead.leadId());

        // When
        List<Answer> answers = searches.stream().map(stranger::get).toList();

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.expect(200).body())
                    .doesNotContain(SECRET, lead.leadId().toString());
        });
    }

    @Test
    void withoutATokenNobodyGetsIn(Suite suite) {
        SoftAssertions softly = new SoftAssertions();
        for (Endpoint endpoint : Endpoint.forStaff(suite)) {
            String body = body(endpoint, SOME_ID);
            Map<String, String> json = body == null ? Map.of() : Map.of("Content-Type", "application/json");

            Answer answer =
                    suite.http().send(endpoint.method(), suite.gateway() + endpoint.pathOf(SOME_ID), json, body);

            softly.assertThat(answer.status()).as("%s", answer).isEqualTo(401);
            softly.assertThat(answer.header("Content-Type").orElse(""))
                    .as("%s", answer)
                    .startsWith("application/problem+json");
        }
        softly.assertAll();
    }

    @Test
    void aRoleThatIsNotAllowedIsTurnedAway(Suite suite) {
        SoftAssertions softly = new SoftAssertions();
        for (Endpoint endpoint : Endpoint.forStaff(suite)) {
            Staff outsider = suite.staff(Company.MR_DJ, roleKeptOut(endpoint));

            Answer answer = call(outsider, endpoint, endpoint.pathOf(SOME_ID), SOME_ID);

            softly.assertThat(answer.status()).as("%s", answer).isEqualTo(403);
            softly.assertThat(answer.header("Content-Type").orElse(""))
                    .as("%s", answer)
                    .startsWith("application/problem+json");
        }
        softly.assertAll();
    }

    /** Sales sells and the auditor audits; neither works in the other's service. */
    private static String roleKeptOut(Endpoint endpoint) {
        return endpoint.service() == Part.AUDIT_SERVICE ? "sales" : "auditor";
    }

    /** A lead with all that follows from it, a form in quarantine and a dead letter. */
    private static Accepted somethingOfEverything(Suite suite) {
        Accepted lead = suite.website().submit(VICTIM.enquiry(SECRET + "-" + UUID.randomUUID()));
        suite.website()
                .post(VICTIM.enquiry(SECRET + "-refused").with("eventDate", "2001-01-01"))
                .expect(400);
        suite.website()
                .submit(Visitor.dutch("Eigen", null, "Klant", "eigen@demo-isolation.example")
                        .enquiry("demo-isolation")
                        .to(Company.DEMO_RENTALS));
        String poison = "scenario-" + SECRET + "-" + UUID.randomUUID();
        suite.eventBus().send(List.of(HandmadeEvent.unknownOn(Company.MR_DJ, poison, Topics.LEAD, 0)));
        suite.sales().awaitOpened(lead);
        suite.auditor().awaitDeadLetters(poison, 1);
        String deal = suite.sales().dealOf(lead).path("id").asText();
        suite.sales()
                .call("PUT", "/api/crm/deals/" + deal + "/booking", Map.of(), BOOKING)
                .expect(201);
        suite.awaitRest();
        compareWithRentGuy(suite);
        return lead;
    }

    /** Also leaves a message of RentGuy's, the echo of what it was sent. */
    private static void compareWithRentGuy(Suite suite) {
        Staff operator = suite.staff(Company.MR_DJ, "operations");
        operator.call("POST", "/integrations/rentguy/drift", Map.of(), null).expect(202);
        await("the end of the comparison")
                .atMost(Duration.ofSeconds(30))
                .until(() -> operator.read("/integrations/rentguy/drift?limit=1")
                        .path("items")
                        .path(0)
                        .path("state")
                        .asText()
                        .equals("done"));
    }

    /** Where each endpoint is called: with the newest thing the owner has in that list. */
    private static Map<Endpoint, String> targets(Suite suite, Staff owner, String deal) {
        Map<Endpoint, String> targets = new LinkedHashMap<>();
        for (Endpoint endpoint : Endpoint.forStaff(suite)) {
            if (endpoint.isAboutOne()) {
                List<JsonNode> items = owner.all(endpoint.collection());
                assertThat(items)
                        .as("things of the owner in %s, to try %s on", endpoint.collection(), endpoint)
                        .isNotEmpty();
                targets.put(
                        endpoint, endpoint.pathOf(items.getFirst().path("id").asText()));
            } else {
                String query = QUERIES.getOrDefault(endpoint.path(), "").replace("DEAL", deal);
                targets.put(endpoint, endpoint.path() + query);
            }
        }
        return targets;
    }

    /** What the owner sees at each thing that a stranger tries to get at. */
    private static Map<String, String> states(Staff owner, Map<Endpoint, String> targets) {
        Map<String, String> states = new LinkedHashMap<>();
        targets.forEach((endpoint, path) -> {
            if (endpoint.isAboutOne() && endpoint.method().equals("GET")) {
                states.put(path, owner.get(path).expect(200).body());
            }
        });
        return states;
    }

    private static Answer call(Staff staff, Endpoint endpoint, String path, String deal) {
        return staff.call(endpoint.method(), path, Map.of("If-Match", "\"1\""), body(endpoint, deal));
    }

    private static @Nullable String body(Endpoint endpoint, String deal) {
        if (endpoint.method().equals("GET")) {
            return null;
        }
        String known = BODIES.get(endpoint.toString());
        if (known == null) {
            throw new AssertionError(
                    "Give " + endpoint + " a good body in TenantIsolationScenario, so that it is tried.");
        }
        return known.isEmpty() ? null : known.replace("DEAL", deal);
    }
}
