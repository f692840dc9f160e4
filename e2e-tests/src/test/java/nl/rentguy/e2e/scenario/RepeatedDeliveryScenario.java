package nl.rentguy.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Company;
import nl.rentguy.e2e.EventBus;
import nl.rentguy.e2e.HandmadeEvent;
import nl.rentguy.e2e.Suite;
import nl.rentguy.e2e.Visitor;
import nl.rentguy.e2e.WithSuite;
import nl.rentguy.events.ContactCreated;
import nl.rentguy.events.ContactUpdated;
import nl.rentguy.events.Language;
import nl.rentguy.events.Person;
import nl.rentguy.platform.Part;
import org.junit.jupiter.api.Test;

/** The bus promises at least once, and so it delivers some things again and some late. */
@WithSuite
class RepeatedDeliveryScenario {

    private static final String JORIS = "joris@reordered.example";

    @Test
    void everyEventOfALeadDeliveredThreeTimesMoreChangesNothing(Suite suite) {
        // Given
        Visitor lotte = Visitor.dutch("Lotte", "de", "Graaf", "lotte@repeated-delivery.example");
        Accepted lead = suite.website().submit(lotte.enquiry("repeated-delivery"));
        suite.everyEnd().awaitExactly(List.of(lead));
        EventBus bus = suite.eventBus();
        var once = bus.recordsOf(lead.correlationId()).stream()
                .map(EventBus::again)
                .toList();
        assertThat(once).hasSizeGreaterThanOrEqualTo(10);
        double parked = sum(suite, "inbox_dead_letters_total");
        double recognised = sum(suite, "inbox_events_total", "outcome=\"duplicate\"");

        // When
        for (int time = 1; time <= 3; time++) {
            bus.send(once);
        }

        // Then
        suite.awaitRest();
        suite.everyEnd().awaitExactly(List.of(lead));
        assertThat(suite.mailbox().mailsTo(lead.email())).hasSize(1);
        assertThat(suite.auditor().chain(lead.correlationId())).hasSize(once.size());
        assertThat(sum(suite, "inbox_events_total", "outcome=\"duplicate\""))
                .as("repeats that were recognised: lead.created, contact.created, deal.created, two requests, and of"
                        + " RentGuy's confirmations those of contact, enquiry and deal")
                .isEqualTo(recognised + 3 * 8);
        assertThat(sum(suite, "inbox_dead_letters_total"))
                .as("repeats that hurt")
                .isEqualTo(parked);
    }

    @Test
    void anOlderVersionThatArrivesLateDoesNotUndoANewerOne(Suite suite) {
        // Given
        UUID contactId = UUID.randomUUID();
        String correlationId = "scenario-reordered-" + contactId;
        Company company = Company.MR_DJ;
        var created =
                HandmadeEvent.of(company, correlationId, contactId, 1, new ContactCreated(contactId, named("Eerste")));
        var second =
                HandmadeEvent.of(company, correlationId, contactId, 2, new ContactUpdated(contactId, named("Tweede")));
        var third =
                HandmadeEvent.of(company, correlationId, contactId, 3, new ContactUpdated(contactId, named("Derde")));

        // When
        suite.eventBus().send(List.of(third, created, second, third, created));

        // Then
        suite.awaitRest();
        assertThat(suite.rentguy().contacts(company))
                .filteredOn(contact -> contact.path("email").asText().equals(JORIS))
                .singleElement()
                .extracting(
                        contact -> contact.path("externalId").asText(),
                        contact -> lastName(contact),
                        contact -> contact.path("version").asLong())
                .containsExactly(contactId.toString(), "Derde", 3L);
    }

    private static double sum(Suite suite, String metric, String... labels) {
        return Stream.of(Part.services())
                .mapToDouble(service -> suite.metrics().sum(suite.part(service), metric, labels))
                .sum();
    }

    private static Person named(String lastName) {
        return new Person("Joris", null, lastName, JORIS, null, Language.NL);
    }

    private static String lastName(JsonNode contact) {
        return contact.path("lastName").asText();
    }
}
