package nl.rentguy.e2e.scenario;

import static nl.rentguy.e2e.ProblemAnswer.assertProblem;
import static nl.rentguy.e2e.ProblemAnswer.errors;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Answer;
import nl.rentguy.e2e.Company;
import nl.rentguy.e2e.Enquiry;
import nl.rentguy.e2e.Suite;
import nl.rentguy.e2e.Visitor;
import nl.rentguy.e2e.WithSuite;
import nl.rentguy.platform.Part;
import org.junit.jupiter.api.Test;

/** What a caller hears who sends something wrong: always a problem that says what, and what to quote when asking. */
@WithSuite
class BadInputScenario {
    private static final String LEADS = "/api/public/leads";
    private static final Visitor VISITOR = Visitor.dutch("Fout", null, "Tester", "fout@bad-input.example");

    @Test
    void anUnknownFieldIsNamed(Suite suite) {
        Answer answer = suite.website().post(VISITOR.enquiry("bad-unknown").with("favouriteColour", "rood"));

        assertProblem(answer, 400, "invalid-request");
        assertThat(errors(answer)).containsExactly("favouriteColour unknown");
    }

    @Test
    void fieldsOfTheWrongTypeAreNamedAllAtOnce(Suite suite) {
        Answer answer = suite.website()
                .post(VISITOR.enquiry("bad-type").with("email", 42).with("guests", List.of(1, 2)));

        assertProblem(answer, 400, "invalid-request");
        assertThat(errors(answer)).containsExactlyInAnyOrder("email type", "guests type");
    }

    @Test
    void aDateThatIsPastIsNamed(Suite suite) {
        Answer answer = suite.website()
                .post(VISITOR.enquiry("bad-date")
                        .with("eventDate", Company.today().minusDays(2).toString()));

        assertProblem(answer, 400, "invalid-request");
        assertThat(errors(answer)).containsExactly("eventDate past");
    }

    @Test
    void aMessageOfAMegabyteIsRefusedBeforeAndBehindTheGatewaysLimit(Suite suite) {
        Answer behind = suite.website().post(VISITOR.enquiry("bad-large").with("message", "x".repeat(1_000_000)));
        Answer before = suite.website().post(VISITOR.enquiry("bad-larger").with("message", "x".repeat(1_100_000)));

        assertProblem(behind, 413);
        assertProblem(before, 413);
    }

    @Test
    void bodiesThatAreNoJsonAreRefused(Suite suite) {
        Answer broken = post(suite, LEADS, Map.of("Content-Type", "application/json"), "{\"firstName\": \"Sanne");
        Answer empty = post(suite, LEADS, Map.of("Content-Type", "application/json"), "");
        Answer list = post(suite, LEADS, Map.of("Content-Type", "application/json"), "[]");
        Answer xml = post(suite, LEADS, Map.of("Content-Type", "application/xml"), "<lead/>");

        assertProblem(broken, 400, "unreadable-body");
        assertProblem(empty, 400, "unreadable-body");
        assertProblem(list, 400, "unreadable-body");
        assertProblem(xml, 415);
    }

    @Test
    void aReusedKeyWithAnotherBodyIsRefusedAndWithTheSameBodyAnsweredAgain(Suite suite) {
        Enquiry first = VISITOR.enquiry("bad-key");
        Accepted accepted = suite.website().submit(first);

        Answer other =
                suite.website().post(first.with("message", "Iets heel anders").withKeyOf(first));
        Answer same = suite.website().post(first);

        assertProblem(other, 422, "idempotency-key-reused");
        assertThat(same.expect(201).json().path("leadId").asText())
                .isEqualTo(accepted.leadId().toString());
        suite.everyEnd().awaitExactly(List.of(accepted));
    }

    @Test
    void anUnknownSiteIsRefused(Suite suite) {
        Answer answer = post(
                suite,
                LEADS,
                Map.of("Content-Type", "application/json", "X-Site-Key", "nobody-web"),
                "{\"name\": \"x\"}");

        assertProblem(answer, 404, "unknown-site");
    }

    @Test
    void aWrongMethodIsRefused(Suite suite) {
        assertProblem(suite.http().send("DELETE", suite.gateway() + LEADS, Map.of(), null), 405);
        assertProblem(suite.sales().call("PUT", "/api/crm/deals", Map.of(), "{}"), 405);
    }

    @Test
    void unknownPathsAreRefusedAndNothingInternalIsReachable(Suite suite) {
        for (String path : List.of(
                "/api/nothing",
                "/q/metrics",
                "/q/health",
                "/q/openapi",
                "/api/crm/nothing",
                "/api/public/../../q/metrics",
                "/api/public/%2e%2e/q/metrics")) {
            assertProblem(suite.sales().get(path), 404);
        }
    }

    @Test
    void wrongValuesInAQueryAreNamed(Suite suite) {
        for (String query : List.of(
                "/api/leads?limit=0",
                "/api/leads?after=last-week",
                "/api/crm/deals?status=sleeping",
                "/api/crm/deals?contactId=7",
                "/api/crm/contacts?limit=1000000",
                "/api/notifications?state=lost",
                "/integrations/rentguy/deliveries?entityType=spaceship")) {
            assertProblem(suite.sales().get(query), 400, "invalid-request");
        }
        assertProblem(suite.auditor().get("/api/audit/events?from=yesterday"), 400, "invalid-request");
        assertProblem(suite.auditor().get("/api/audit/dead-letters?state=eaten"), 400, "invalid-request");
    }

    @Test
    void emojiAndRightToLeftNamesArriveAsTheyWereWritten(Suite suite) {
        Visitor layla = Visitor.dutch("ليلى 🎉", null, "בן־דוד", "layla@emoji-name.example");

        Accepted lead = suite.website().submit(layla.enquiry("emoji-name"));

        suite.everyEnd().awaitExactly(List.of(lead));
        JsonNode deal = suite.sales().dealOf(lead);
        assertThat(deal.path("contact").path("fullName").asText()).isEqualTo(layla.fullName());
        assertThat(suite.rentguy().contacts(Company.MR_DJ))
                .filteredOn(contact -> contact.path("email").asText().equals(layla.email()))
                .extracting(contact -> contact.path("firstName").asText())
                .containsExactly("ليلى 🎉");
        assertThat(suite.mailbox().onlyMailTo(layla.email()).path("text").asText())
                .contains("ليلى 🎉");
    }

    @Test
    void aServiceThatIsDownIsAnsweredForByTheGateway(Suite suite) {
        suite.stop(Part.CRM_SERVICE);

        Answer answer = suite.sales().get("/api/crm/deals");

        assertProblem(answer, 503);
        assertThat(answer.header("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isPositive());
        suite.bringBack(Part.CRM_SERVICE);
    }

    private static Answer post(Suite suite, String path, Map<String, String> headers, String body) {
        return suite.http().send("POST", suite.gateway() + path, headers, body);
    }
}
