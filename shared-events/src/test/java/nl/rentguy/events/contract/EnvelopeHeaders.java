package nl.rentguy.events.contract;

import java.util.List;
import java.util.function.Predicate;
import nl.rentguy.events.EventHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The Kafka headers as the AsyncAPI document describes them.
 *
 * @param format JSON Schema format of the text, or null when it has none
 * @param required true when every message carries it
 */
record EnvelopeHeaders(
        String name, String description, @Nullable String format, boolean required) {

    /** Of every event, in the order of the envelope. */
    static final List<EnvelopeHeaders> OF_EVENTS = List.of(
            always(EventHeaders.SPEC_VERSION, "Version of CloudEvents."),
            always(EventHeaders.ID, "Unique per event; the key of deduplication at every consumer.", "uuid"),
            always(EventHeaders.TYPE, "Domain name of the event."),
            always(EventHeaders.SOURCE, "The publishing service.", "uri-reference"),
            always(EventHeaders.SUBJECT, "Id of the aggregate, also the key of the message.", "uuid"),
            always(EventHeaders.TIME, "When the state changed, by the publisher's clock.", "date-time"),
            always(EventHeaders.DATA_SCHEMA, "Name and version of the contract of the data.", "uri"),
            always(EventHeaders.TENANT_ID, "The tenant that owns the aggregate."),
            always(
                    EventHeaders.CORRELATION_ID,
                    "One per enquiry or staff action; the whole chain it causes carries it."),
            sometimes(
                    EventHeaders.CAUSATION_ID,
                    "The event that led to this one; absent when a person, an outside system or the clock did.",
                    "uuid"),
            always(EventHeaders.ACTOR, "Who did it: visitor, user:<subject>, service:<name> or partner:<name>."),
            always(
                    EventHeaders.AGGREGATE_VERSION,
                    "Whole number as text; grows by one with each event of the aggregate."),
            sometimes(EventHeaders.TRACEPARENT, "W3C trace context of the producing span, if one was recorded.", null),
            always(EventHeaders.CONTENT_TYPE, "Media type of the data."));

    /** Added to the headers above when a consumer group parks a message. */
    static final List<EnvelopeHeaders> OF_DEAD_LETTERS = List.of(
            always(EventHeaders.DEAD_LETTER_REASON, "Why it was parked, one word of a fixed list."),
            always(EventHeaders.DEAD_LETTER_DETAIL, "What went wrong, for a person to read."),
            always(EventHeaders.DEAD_LETTER_GROUP, "The consumer group that parked it."),
            always(EventHeaders.DEAD_LETTER_TOPIC, "The topic it came from."),
            always(EventHeaders.DEAD_LETTER_PARTITION, "Whole number as text: the partition it came from."),
            always(EventHeaders.DEAD_LETTER_OFFSET, "Whole number as text: the offset it came from."),
            always(EventHeaders.DEAD_LETTER_ATTEMPTS, "Whole number as text: how often it was tried."),
            always(EventHeaders.DEAD_LETTER_AT, "When it was parked.", "date-time"));

    /** Names of the event headers that pass the filter. */
    static List<String> names(List<EnvelopeHeaders> headers, Predicate<EnvelopeHeaders> filter) {
        return headers.stream().filter(filter).map(EnvelopeHeaders::name).toList();
    }

    private static EnvelopeHeaders always(String name, String description) {
        return new EnvelopeHeaders(name, description, null, true);
    }

    private static EnvelopeHeaders always(String name, String description, String format) {
        return new EnvelopeHeaders(name, description, format, true);
    }

    private static EnvelopeHeaders sometimes(String name, String description, @Nullable String format) {
        return new EnvelopeHeaders(name, description, format, false);
    }
}
