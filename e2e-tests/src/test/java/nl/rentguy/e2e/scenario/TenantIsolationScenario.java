package nl.rentguy.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** Good requests, so that what refuses them is the tenant and not a check of the form. */
    private static final Map<String, String> BODIES = Map.of(
            "POST /api/crm/deals/{id}/advance", "{\"toStage\": \"qualification\"}",
            "POST /api/crm/activities/{id}/complete", "",
            "POST /api/crm/activities",
                    "{\"type\": \"note\", \"subjectType\": \"deal\", \"subjectId\": \"DEAL\", \"title\": \"x\"}",
            "POST /api/leads/quarantine/{id}/release", "{\"fields\": {\"eventDate\": \"2099-01-01\"}}",
            "POST /api/leads/quarantine/{id}/discard", "",
            "POST /api/audit/dead-letters/{id}/replay", "{}",
            "POST /api/audit/dead-letters/{id}/discard", "{\"reason\": \"niet van ons\"}");

    @Test
    void nothingOfOneCompanyShowsToTheAdministratorOfAnother(Suite suite) {
        // Given
        Accepted lead = somethingOfEverything(suite);
        Staff owner = suite.staff(Company.MR_DJ, "admin");
        Staff stranger = suite.staff(Company.DEMO_RENTALS, "admin");
        Map<Endpoint, String> targets = targets(suite, owner);
        Map<String, String> before = states(owner, targets);

        // When
        Map<Endpoint, Answer> answers = new LinkedHashMap<>();
        String deal = suite.sales().dealOf(lead).path("id").asText();
        targets.forEach((endpoint, path) -> answers.put(endpoint, call(stranger, endpoint, path, deal)));

        // Then
        SoftAssertions softly = new SoftAssertions();
        answers.forEach((endpoint, answer) -> {
            softly.assertThat(answer.status())
                    .as("%s", answer)
                    .isEqualTo(endpoint.isAboutOne() || !endpoint.method().equals("GET") ? 404 : 200);
            softly.assertThat(answer.body().replace(targets.getOrDefault(endpoint, ""), "(the path asked for)"))
                    .as("%s", endpoint)
                    .doesNotContain(SECRET, lead.leadId().toString(), lead.correlationId(), VICTIM.lastName());
        });
        softly.assertThat(states(owner, targets)).as("what the owner has").isEqualTo(before);
        softly.assertAll();
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
        suite.awaitRest();
        return lead;
    }

    /** Where each endpoint is called: with the newest thing the owner has in that list. */
    private static Map<Endpoint, String> targets(Suite suite, Staff owner) {
        Map<Endpoint, String> targets = new LinkedHashMap<>();
        for (Endpoint endpoint : Endpoint.forStaff(suite)) {
            if (endpoint.isAboutOne()) {
                List<JsonNode> items = owner.all(endpoint.collection());
                assertThat(items)
                        .as("things of the owner in %s, to try %s on", endpoint.collection(), endpoint)
                        .isNotEmpty();
                targets.put(
                        endpoint, endpoint.pathOf(items.getFirst().path("id").asText()));
            } else if (endpoint.path().endsWith("/preview")) {
                targets.put(endpoint, endpoint.path() + "?template=lead-confirmation&language=nl");
            } else {
                targets.put(endpoint, endpoint.path());
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
