package nl.rentguy.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** Which events an enquiry must have left in the log, each of them once. */
final class EventsOfALead {
    private static final List<String> OF_EACH_LEAD = List.of(
            "lead.created",
            "deal.created",
            "activity.logged",
            "notification.requested email",
            "notification.requested teams",
            "notification.sent email",
            "notification.sent teams",
            "rentguy.synced lead");

    private EventsOfALead() {}

    static Stream<String> expected(Expectations accepted) {
        Stream<String> ofLeads =
                accepted.tags().flatMap(tag -> OF_EACH_LEAD.stream().map(event -> tag + " " + event));
        return Stream.concat(ofLeads, accepted.addresses().map(address -> "contact.created " + address));
    }

    static Stream<String> found(Suite suite, Expectations accepted) {
        return suite.auditor(accepted.company()).eventsSince(accepted.beginning()).stream()
                .filter(event -> !accepted.correlated(correlation(event)).isEmpty())
                .flatMap(event -> key(event, accepted));
    }

    private static Stream<String> key(JsonNode event, Expectations accepted) {
        String tag = accepted.correlated(correlation(event));
        String type = event.path("type").asText();
        JsonNode data = event.path("data");
        return switch (type) {
            case "lead.created", "deal.created", "activity.logged" -> Stream.of(tag + " " + type);
            case "notification.requested", "notification.sent" ->
                Stream.of(tag + " " + type + " " + data.path("channel").asText());
            case "rentguy.synced" ->
                data.path("entityType").asText().equals("lead") ? Stream.of(tag + " rentguy.synced lead") : Stream.of();
            case "contact.created" ->
                Stream.of("contact.created " + data.path("person").path("email").asText());
            case "contact.updated" -> Stream.of();
            default -> Stream.of(tag + " " + type);
        };
    }

    private static String correlation(JsonNode event) {
        return event.path("correlationId").asText();
    }
}
