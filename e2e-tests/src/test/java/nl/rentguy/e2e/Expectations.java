package nl.rentguy.e2e;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was accepted, in the ways in which it is recognised at the ends. */
final class Expectations {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9-]+");

    private final List<Accepted> leads;
    private final List<Accepted> captured;
    private final Map<String, String> tagByLeadId = new HashMap<>();
    private final Map<String, String> tagByCorrelation = new HashMap<>();
    private final Set<String> tags;
    private final Set<String> addresses;
    private final Set<String> domains;
    private final Company company;

    Expectations(List<Accepted> leads) {
        this(leads, List.of());
    }

    /**
     * What visitors were told is received, and what came on the topics without a visitor.
     *
     * @param handmade enquiries that the capture side never saw; every other end must have them
     */
    Expectations(List<Accepted> captured, List<Accepted> handmade) {
        this.captured = captured;
        this.leads = Stream.concat(captured.stream(), handmade.stream()).toList();
        leads.forEach(lead -> {
            tagByLeadId.put(lead.leadId().toString(), lead.tag());
            tagByCorrelation.put(lead.correlationId(), lead.tag());
        });
        tags = tags().collect(Collectors.toSet());
        addresses = leads.stream().map(Accepted::email).collect(Collectors.toSet());
        domains = addresses.stream().map(Expectations::domain).collect(Collectors.toSet());
        company = leads.getFirst().enquiry().company();
    }

    List<Accepted> leads() {
        return leads;
    }

    Company company() {
        return company;
    }

    Stream<String> tags() {
        return leads.stream().map(Accepted::tag);
    }

    /** Of what the capture side took in. */
    Stream<String> capturedTags() {
        return captured.stream().map(Accepted::tag);
    }

    /** One per person, however many enquiries they sent. */
    Stream<String> addresses() {
        return addresses.stream();
    }

    /** The tag of an accepted lead; for one that nobody was told of, words that show up as a difference. */
    String lead(String leadId) {
        return tagByLeadId.getOrDefault(leadId, "lead " + leadId + " that nobody sent");
    }

    /** The tag of the enquiry that a correlation id belongs to; empty when it is of another scenario. */
    String correlated(String correlationId) {
        return tagByCorrelation.getOrDefault(correlationId, "");
    }

    /** Whether an address belongs to a person of this scenario. */
    boolean concerns(String address) {
        return domains.contains(domain(address));
    }

    /** The tags that stand in a text, each once, however its format escapes them. */
    Stream<String> tagsIn(String text) {
        return WORD.matcher(text.replace("\\", ""))
                .results()
                .map(MatchResult::group)
                .filter(tags::contains)
                .distinct();
    }

    Instant beginning() {
        return leads.stream()
                .map(Accepted::receivedAt)
                .min(Instant::compareTo)
                .orElseThrow()
                .minusSeconds(1);
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }
}
