package nl.rentguy.audit.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An event as it was published, plus where and when it was recorded. Written once by {@link EventLog}, then only read. */
@Entity
@Immutable
@Table(name = "audit_event")
public class AuditEvent {

    @Id
    public UUID id;

    @Column
    public String tenantId;

    @Column
    public String type;

    /** Whether this release has a contract for it. */
    @Column
    public boolean known;

    @Column
    public @Nullable String dataSchema;

    @Column
    public String source;

    /** The aggregate's id. */
    @Column
    public @Nullable String subject;

    @Column
    public @Nullable Long aggregateVersion;

    /** By the publisher's clock; by Kafka's when the publisher named none. */
    @Column
    public Instant occurredAt;

    @Column
    public Instant recordedAt;

    @Column
    public @Nullable String correlationId;

    @Column
    public @Nullable UUID causationId;

    @Column
    public @Nullable String actor;

    @Column
    public @Nullable String traceparent;

    @Column
    public String topic;

    @Column
    public int kafkaPartition;

    @Column
    public long kafkaOffset;

    @Column
    public @Nullable String recordKey;

    /** The event's data, byte for byte as published; null when the message had none. */
    @Column
    public @Nullable String data;
}
