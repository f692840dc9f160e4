package nl.rentguy.sync.rentguy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.rentguy.events.BookingUpdated;
import nl.rentguy.events.ContactCreated;
import nl.rentguy.events.DealCreated;
import nl.rentguy.events.DomainEvent;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventJson;
import nl.rentguy.events.EventType;
import nl.rentguy.events.Language;
import nl.rentguy.events.Person;
import org.junit.jupiter.api.Test;

/** Also the contract test of this service as a reader: it starts from the golden samples. */
class DocumentsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void aContactCarriesWhatTheEventSays() throws IOException {
        // Given
        ContactCreated event = sample(ContactCreated.class);

        // When
        JsonNode json = MAPPER.readTree(RentGuyJson.write(ContactDocument.of(event.person(), 3)));

        // Then
        assertThat(json.path("firstName").asText()).isEqualTo(event.person().firstName());
        assertThat(json.path("infix").asText()).isEqualTo(event.person().infix());
        assertThat(json.path("lastName").asText()).isEqualTo(event.person().lastName());
        assertThat(json.path("email").asText()).isEqualTo(event.person().email());
        assertThat(json.path("phone").asText()).isEqualTo(event.person().phone());
        assertThat(json.path("language").asText())
                .isEqualTo(event.person().language().code());
        assertThat(json.path("version").asLong()).isEqualTo(3);
        assertThat(json).hasSize(7);
    }

    @Test
    void anEnquiryCarriesWhatTheEventSays() throws IOException {
        // Given
        DealCreated event = sample(DealCreated.class);

        // When
        JsonNode json = MAPPER.readTree(RentGuyJson.write(EnquiryDocument.of(event, 1)));

        // Then
        assertThat(json.path("contactExternalId").asText())
                .isEqualTo(event.contactId().toString());
        assertThat(json.path("title").asText()).isEqualTo(event.title());
        assertThat(json.path("eventType").asText()).isEqualTo(event.eventType().wireName());
        assertThat(json.path("eventDate").asText()).isEqualTo(String.valueOf(event.eventDate()));
        assertThat(json.path("guests").asInt()).isEqualTo(event.guests());
        assertThat(json.path("location").asText()).isEqualTo(event.location());
        assertThat(json.path("message").asText()).isEqualTo(event.message());
        assertThat(json.path("source").asText()).isEqualTo(event.source());
        assertThat(json.path("version").asLong()).isEqualTo(1);
        assertThat(json).hasSize(9);
    }

    @Test
    void aBookingCarriesWhatTheEventSays() throws IOException {
        // Given
        BookingUpdated event = sample(BookingUpdated.class);

        // When
        JsonNode json = MAPPER.readTree(RentGuyJson.write(BookingDocument.of(event, 4)));

        // Then
        assertThat(json.path("dealExternalId").asText())
                .isEqualTo(event.dealId().toString());
        assertThat(json.path("contactExternalId").asText())
                .isEqualTo(event.contactId().toString());
        assertThat(json.path("status").asText()).isEqualTo(event.status().wireName());
        assertThat(Instant.parse(json.path("start").asText())).isEqualTo(event.startsAt());
        assertThat(Instant.parse(json.path("end").asText())).isEqualTo(event.endsAt());
        assertThat(json.path("location").asText()).isEqualTo(event.location());
        assertThat(json.path("version").asLong()).isEqualTo(4);
        assertThat(json).hasSize(7);
    }

    @Test
    void aDealsTextsAreFittedAndItsUnknownDateIsAbsent() throws IOException {
        // Given
        UUID contact = UUID.randomUUID();

        // When
        JsonNode json = MAPPER.readTree(
                RentGuyJson.write(DealDocument.of(contact, "t".repeat(300), "weddings", "won", "won", "EUR", null, 7)));

        // Then
        assertThat(json.path("title").asText()).hasSize(200).endsWith("…");
        assertThat(json.has("eventDate")).isFalse();
        assertThat(json.path("status").asText()).isEqualTo("won");
        assertThat(json).hasSize(7);
    }

    @Test
    void theVersionOfADocumentIsFoundAndNothingElseIsTakenForOne() {
        assertThat(RentGuyJson.version("{\"version\": 12, \"revision\": 30}")).hasValue(12);
        assertThat(RentGuyJson.version("{\"version\": \"12\"}")).isEmpty();
        assertThat(RentGuyJson.version("<html>")).isEmpty();
        assertThat(RentGuyJson.version("")).isEmpty();
    }

    @Test
    void aMissingLastNameIsADashBecauseRentGuyRequiresOne() {
        // Given
        Person person = new Person("Sanne", null, null, "sanne@voorbeeld.nl", null, Language.EN);

        // When
        ContactDocument document = ContactDocument.of(person, 1);

        // Then
        assertThat(document.lastName()).isEqualTo("-");
        assertThat(RentGuyJson.write(document)).doesNotContain("infix").doesNotContain("phone");
    }

    @Test
    void whatIsTooLongForRentGuyIsShortenedInsteadOfRefused() {
        // Given
        UUID id = UUID.randomUUID();
        DealCreated deal = new DealCreated(
                id,
                id,
                id,
                "p",
                "s",
                "t".repeat(300),
                EventType.OTHER,
                null,
                null,
                "l".repeat(300),
                "m".repeat(20_000),
                " ");

        // When
        EnquiryDocument document = EnquiryDocument.of(deal, 1);

        // Then
        assertThat(document.title()).hasSize(200).endsWith("…");
        assertThat(document.location()).hasSize(200);
        assertThat(document.message()).hasSize(10_000);
        assertThat(document.source()).isEqualTo("-");
    }

    @Test
    void shorteningCountsCharactersAndSplitsNone() {
        // When
        String title = RentGuyText.required("🎧".repeat(201), 200);

        // Then
        assertThat(title.codePoints()).hasSize(200);
        assertThat(title).isEqualTo("🎧".repeat(199) + "…");
        assertThat(RentGuyText.required("🎧".repeat(200), 200)).doesNotContain("…");
    }

    private static <T extends DomainEvent> T sample(Class<T> type) throws IOException {
        String resource = EventCatalog.of(type).sampleResource();
        try (InputStream file = DocumentsTest.class.getClassLoader().getResourceAsStream(resource)) {
            JsonNode data =
                    MAPPER.readTree(Objects.requireNonNull(file, resource)).path("data");
            return EventJson.read(MAPPER.writeValueAsBytes(data), type);
        }
    }
}
