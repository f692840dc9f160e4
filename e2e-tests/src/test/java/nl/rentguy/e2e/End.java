package nl.rentguy.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rentguy.platform.Part;

/**
 * One place where accepted enquiries arrive, and how they are counted there.
 *
 * @param name for people
 * @param expects what must be there, of what was accepted
 * @param finds what is there, of the scenario's people; everything, also what is there twice or should not be
 */
record End(String name, Function<Expectations, Stream<String>> expects, Function<Expectations, Stream<String>> finds) {

    Tally expected(Expectations accepted) {
        return Tally.of(expects.apply(accepted));
    }

    Tally arrived(Expectations accepted) {
        return Tally.of(finds.apply(accepted));
    }

    static List<End> all(Suite suite) {
        return List.of(
                new End("leads of lead-service", Expectations::capturedTags, accepted -> captured(suite, accepted)),
                new End("leads in the CRM", Expectations::tags, accepted -> leads(suite, accepted)),
                new End("contacts in the CRM", Expectations::addresses, accepted -> contacts(suite, accepted)),
                new End("deals in the CRM", Expectations::tags, accepted -> deals(suite, accepted)),
                new End("tasks in the CRM", Expectations::tags, accepted -> tasks(suite, accepted)),
                new End("contacts at RentGuy", Expectations::addresses, accepted -> rentguyContacts(suite, accepted)),
                new End("enquiries at RentGuy", Expectations::tags, accepted -> rentguyEnquiries(suite, accepted)),
                new End("mails by Message-ID", Expectations::tags, accepted -> mails(suite, accepted)),
                new End("cards in Teams by key", Expectations::tags, accepted -> cards(suite, accepted)),
                new End("dead letters", accepted -> Stream.of(), accepted -> deadLetters(suite, accepted)),
                new End("leads handled again", accepted -> Stream.of(), accepted -> handledAgain(suite, accepted)),
                new End("event log", EventsOfALead::expected, accepted -> EventsOfALead.found(suite, accepted)));
    }

    private static Stream<String> captured(Suite suite, Expectations accepted) {
        return suite.sales(accepted.company()).capturedLeads().stream()
                .filter(lead -> accepted.concerns(
                        lead.path("enquiry").path("person").path("email").asText()))
                .map(lead -> accepted.lead(lead.path("id").asText()));
    }

    private static Stream<String> leads(Suite suite, Expectations accepted) {
        return suite.sales(accepted.company()).leads().stream()
                .filter(lead ->
                        accepted.concerns(lead.path("person").path("email").asText()))
                .map(lead -> accepted.lead(lead.path("id").asText()));
    }

    private static Stream<String> contacts(Suite suite, Expectations accepted) {
        return suite.sales(accepted.company()).contacts().stream()
                .map(contact -> contact.path("email").asText())
                .filter(accepted::concerns);
    }

    private static Stream<String> deals(Suite suite, Expectations accepted) {
        return tagByDeal(suite, accepted).values().stream();
    }

    private static Stream<String> tasks(Suite suite, Expectations accepted) {
        Map<String, String> tagByDeal = tagByDeal(suite, accepted);
        return suite.sales(accepted.company()).activities().stream()
                .filter(activity -> activity.path("type").asText().equals("task"))
                .map(task -> tagByDeal.getOrDefault(task.path("subjectId").asText(), ""))
                .filter(tag -> !tag.isEmpty());
    }

    private static Map<String, String> tagByDeal(Suite suite, Expectations accepted) {
        Map<String, String> tags = new HashMap<>();
        suite.sales(accepted.company()).deals().stream()
                .filter(deal ->
                        accepted.concerns(deal.path("contact").path("email").asText()))
                .forEach(deal -> tags.put(
                        deal.path("id").asText(),
                        accepted.lead(deal.path("leadId").asText())));
        return tags;
    }

    private static Stream<String> rentguyContacts(Suite suite, Expectations accepted) {
        return suite.rentguy().contacts(accepted.company()).stream()
                .map(contact -> contact.path("email").asText())
                .filter(accepted::concerns);
    }

    /** An enquiry that was created twice has two external ids, of which one belongs to no lead. */
    private static Stream<String> rentguyEnquiries(Suite suite, Expectations accepted) {
        return suite.rentguy().enquiries(accepted.company()).stream()
                .filter(enquiry -> accepted.tagsIn(enquiry.path("message").asText())
                        .findAny()
                        .isPresent())
                .map(enquiry -> accepted.lead(enquiry.path("externalId").asText()));
    }

    /** A mail server may be given a mail twice when a crash hides its answer; by its Message-ID it is the same mail. */
    private static Stream<String> mails(Suite suite, Expectations accepted) {
        Map<String, JsonNode> byMessageId = new HashMap<>();
        suite.mailbox().mails().stream()
                .filter(mail -> Json.list(mail.path("to")).stream().anyMatch(to -> accepted.concerns(to.asText())))
                .forEach(mail -> byMessageId.put(mail.path("messageId").asText(), mail));
        return byMessageId.values().stream().map(mail -> accepted.correlated(Mailbox.header(mail, "X-Correlation-Id")));
    }

    /** Nor does Teams know a repeat; by the key that is sent along it is the same card. */
    private static Stream<String> cards(Suite suite, Expectations accepted) {
        Map<String, JsonNode> byKey = new HashMap<>();
        suite.teams()
                .messages(accepted.company())
                .forEach(message -> byKey.put(message.path("idempotencyKey").asText(), message));
        return byKey.values().stream()
                .flatMap(message -> accepted.tagsIn(message.path("body").toString()));
    }

    private static Stream<String> deadLetters(Suite suite, Expectations accepted) {
        Set<String> opened = openedLeads(suite, accepted);
        return letters(suite, accepted)
                .filter(letter -> !isAgain(letter, opened))
                .map(letter -> tag(letter, accepted));
    }

    /** The CRM parks a lead that it opened before: its keys refuse what the inbox should have recognised. */
    private static Stream<String> handledAgain(Suite suite, Expectations accepted) {
        Set<String> opened = openedLeads(suite, accepted);
        return letters(suite, accepted)
                .filter(letter -> isAgain(letter, opened))
                .map(letter -> tag(letter, accepted));
    }

    private static boolean isAgain(JsonNode letter, Set<String> opened) {
        return letter.path("type").asText().equals("lead.created")
                && letter.path("consumerGroup").asText().equals(Part.CRM_SERVICE.label())
                && opened.contains(letter.path("key").asText());
    }

    private static Set<String> openedLeads(Suite suite, Expectations accepted) {
        return suite.sales(accepted.company()).leads().stream()
                .map(lead -> lead.path("id").asText())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> letters(Suite suite, Expectations accepted) {
        return suite.auditor(accepted.company()).deadLetters().stream()
                .filter(letter -> !tag(letter, accepted).isEmpty());
    }

    private static String tag(JsonNode letter, Expectations accepted) {
        return accepted.correlated(Auditor.correlation(letter));
    }
}
