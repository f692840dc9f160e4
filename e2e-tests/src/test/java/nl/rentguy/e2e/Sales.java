package nl.rentguy.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sales desk: reads and works in the CRM. */
public final class Sales extends Staff {

    Sales(Http http, String gateway, SignIn signIn, Company company) {
        super(http, gateway, signIn, company.staff("sales"));
    }

    /** The lead as the capture side holds it. */
    public JsonNode capturedLead(UUID leadId) {
        return read("/api/leads/" + leadId);
    }

    /** Everything the capture side holds. */
    public List<JsonNode> capturedLeads() {
        return all("/api/leads");
    }

    public List<JsonNode> leads() {
        return all("/api/crm/leads");
    }

    public List<JsonNode> contacts() {
        return all("/api/crm/contacts");
    }

    public List<JsonNode> deals() {
        return all("/api/crm/deals");
    }

    public List<JsonNode> activities() {
        return all("/api/crm/activities");
    }

    public JsonNode contact(UUID contactId) {
        return read("/api/crm/contacts/" + contactId);
    }

    /** The deals of a lead; more than one is a fault. */
    public List<JsonNode> dealsOf(Accepted lead) {
        return all("/api/crm/deals?leadId=" + lead.leadId());
    }

    /** The deal of a lead that has been opened. */
    public JsonNode dealOf(Accepted lead) {
        List<JsonNode> deals = dealsOf(lead);
        if (deals.size() != 1) {
            throw new AssertionError("expected one deal of " + lead.tag() + " but found " + deals);
        }
        return deals.getFirst();
    }

    /** The tasks on a deal. */
    public List<JsonNode> tasksOf(JsonNode deal) {
        return all("/api/crm/activities?subjectType=deal&subjectId="
                        + deal.path("id").asText())
                .stream()
                .filter(activity -> activity.path("type").asText().equals("task"))
                .toList();
    }

    /**
     * Waits until deal, contact and task of the lead can be read.
     *
     * @return how long after the visitor's answer that was
     */
    public Duration awaitOpened(Accepted lead) {
        await("that sales sees " + lead.tag())
                .atMost(Duration.ofSeconds(10))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(25))
                .until(() -> isOpened(lead));
        return Duration.between(lead.receivedAt(), Instant.now());
    }

    private boolean isOpened(Accepted lead) {
        List<JsonNode> deals = dealsOf(lead);
        return !deals.isEmpty()
                && !tasksOf(deals.getFirst()).isEmpty()
                && !all("/api/crm/contacts?email=" + lead.email()).isEmpty();
    }

    /** Moves a deal on, as it was last read. */
    public JsonNode advance(JsonNode deal, String toStage) {
        return call(
                        "POST",
                        "/api/crm/deals/" + deal.path("id").asText() + "/advance",
                        Map.of("If-Match", "\"" + deal.path("version").asLong() + "\""),
                        Json.write(Map.of("toStage", toStage)))
                .expect(200)
                .json();
    }
}
