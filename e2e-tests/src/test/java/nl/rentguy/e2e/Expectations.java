package nl.rentguy.e2e;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was accepted, in the ways in which it is recognised at the ends. */
final class Expectations {
    private final List<Accepted> leads;
    private final Map<String, String> tagByLeadId = new HashMap<>();
    private final Map<String, String> tagByCorrelation = new HashMap<>();
    private final Set<String> addresses;
    private final Set<String> domains;
    private final Company company;

    Expectations(List<Accepted> leads) {
        this.leads = leads;
        leads.forEach(lead -> {
            tagByLeadId.put(lead.leadId().toString(), lead.tag());
            tagByCorrelation.put(lead.correlationId(), lead.tag());
        });
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

    /** The tags that stand in a text, however its format escapes them. */
    Stream<String> tagsIn(String text) {
        String plain = text.replace("\\", "");
        return tags().filter(plain::contains);
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
