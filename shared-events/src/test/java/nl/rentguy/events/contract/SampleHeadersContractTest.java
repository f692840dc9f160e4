package nl.rentguy.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventContract;
import nl.rentguy.events.EventHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleHeadersContractTest {
    private static final String TRACEPARENT = "00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}";

    /** Noticed by a regular look and not caused by an event. */
    private static final Set<String> BY_THE_CLOCK = Set.of("integration.troubled", "integration.recovered");

    static List<EventContract<?>> contracts() {
        return EventCatalog.contracts();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void sayWhatTheContractSays(EventContract<?> contract) {
        // When
        var headers = GoldenSample.of(contract).headers();

        // Then
        assertThat(text(headers, EventHeaders.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(text(headers, EventHeaders.TYPE)).isEqualTo(contract.type());
        assertThat(text(headers, EventHeaders.DATA_SCHEMA)).isEqualTo(contract.dataSchema());
        assertThat(text(headers, EventHeaders.SOURCE))
                .isEqualTo("/" + contract.publishers().getFirst());
        assertThat(text(headers, EventHeaders.CONTENT_TYPE)).isEqualTo("application/json");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void areTheHeadersOfTheEnvelope(EventContract<?> contract) {
        // When
        var headers = GoldenSample.of(contract).headers();

        // Then
        assertThat(headers.properties()).allMatch(header -> header.getValue().isTextual());
        assertThat(headers.fieldNames())
                .toIterable()
                .containsAll(EnvelopeHeaders.names(EnvelopeHeaders.OF_EVENTS, EnvelopeHeaders::required))
                .isSubsetOf(EnvelopeHeaders.names(EnvelopeHeaders.OF_EVENTS, any -> true));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void areWellFormed(EventContract<?> contract) {
        // When
        var headers = GoldenSample.of(contract).headers();

        // Then
        assertThat(UUID.fromString(text(headers, EventHeaders.ID))).isNotNull();
        assertThat(Instant.parse(text(headers, EventHeaders.TIME))).isNotNull();
        assertThat(Long.parseLong(text(headers, EventHeaders.AGGREGATE_VERSION)))
                .isPositive();
        assertThat(text(headers, EventHeaders.TRACEPARENT)).matches(TRACEPARENT);
        assertThat(text(headers, EventHeaders.TENANT_ID)).isEqualTo("mr-dj");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void subjectIsTheAggregateOfTheData(EventContract<?> contract) {
        // Given
        var sample = GoldenSample.of(contract);

        // When
        var subject = text(sample.headers(), EventHeaders.SUBJECT);

        // Then
        String aggregateId = contract.payload().getRecordComponents()[0].getName();
        assertThat(subject).isEqualTo(sample.data().path(aggregateId).asText());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void causeIsNamedExactlyWhenAServiceActedOnAnEvent(EventContract<?> contract) {
        // When
        var headers = GoldenSample.of(contract).headers();

        // Then
        boolean service = text(headers, EventHeaders.ACTOR).startsWith("service:");
        assertThat(headers.has(EventHeaders.CAUSATION_ID))
                .isEqualTo(service && !BY_THE_CLOCK.contains(contract.type()));
    }

    private static String text(JsonNode headers, String name) {
        return headers.path(name).asText();
    }
}
