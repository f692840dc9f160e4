package nl.rentguy.events;

/**
 * Kafka header names of the envelope: CloudEvents Kafka protocol binding 1.0.2 §3.2, binary content mode, plus what a
 * dead letter adds.
 */
public final class EventHeaders {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String TENANT_ID = "ce_tenantid";
    public static final String CORRELATION_ID = "ce_correlationid";
    public static final String CAUSATION_ID = "ce_causationid";
    public static final String ACTOR = "ce_actor";
    public static final String AGGREGATE_VERSION = "ce_aggregateversion";
    public static final String TRACEPARENT = "traceparent";
    public static final String CONTENT_TYPE = "content-type";

    public static final String DEAD_LETTER_REASON = "dlq_reason";
    public static final String DEAD_LETTER_DETAIL = "dlq_detail";
    public static final String DEAD_LETTER_GROUP = "dlq_consumer_group";
    public static final String DEAD_LETTER_TOPIC = "dlq_topic";
    public static final String DEAD_LETTER_PARTITION = "dlq_partition";
    public static final String DEAD_LETTER_OFFSET = "dlq_offset";
    public static final String DEAD_LETTER_ATTEMPTS = "dlq_attempts";
    public static final String DEAD_LETTER_AT = "dlq_at";

    private EventHeaders() {}
}
