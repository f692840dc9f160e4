package nl.rentguy.notification.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.events.Channel;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.events.Language;
import nl.rentguy.events.NotificationRequested;
import nl.rentguy.kit.context.Trace;
import org.jspecify.annotations.Nullable;

/** Something a person is to be told, over one channel, exactly once as far as the channel allows. */
@Entity
@Table(name = "notification")
public class Notification {

    @Id
    public UUID id;

    @Column
    public String tenantId;

    @Column
    public String channel;

    @Column
    public String template;

    @Column
    public String language;

    /** E-mail address, or key of the Teams or Slack channel. */
    @Column
    public String recipient;

    @Column
    public @Nullable String recipientName;

    @Column
    public String templateValues;

    @Column
    public String subjectType;

    @Column
    public UUID subjectId;

    @Column
    public String state;

    /** Tries begun, the running one included. */
    @Column
    public int attempts;

    @Version
    @Column
    public long version;

    @Column
    public Instant requestedAt;

    /** Not to be tried before. */
    @Column
    public Instant dueAt;

    /** Until when the worker that sends it may take; after that another worker tries. */
    @Column
    public @Nullable Instant leaseUntil;

    @Column
    public @Nullable Instant finishedAt;

    /** Why the last try failed; holds no personal data. */
    @Column
    public @Nullable String lastError;

    @Column
    public @Nullable String providerMessageId;

    @Column
    public String correlationId;

    @Column
    public UUID requestedByEvent;

    @Column
    public @Nullable String traceparent;

    protected Notification() {}

    static Notification empty() {
        return new Notification();
    }

    /** A new one, due at once, because of an event. */
    public static Notification requested(EventEnvelope<?> event, NotificationRequested request, Instant now) {
        Notification notification = new Notification();
        notification.id = request.notificationId();
        notification.tenantId = event.tenantId();
        notification.channel = request.channel().wireName();
        notification.template = request.template();
        notification.language = request.language().code();
        notification.recipient = request.recipient();
        notification.recipientName = request.recipientName();
        notification.templateValues = TemplateValues.write(request.values());
        notification.subjectType = request.subjectType().wireName();
        notification.subjectId = request.subjectId();
        notification.state = NotificationState.WAITING.wireName();
        notification.requestedAt = now;
        notification.dueAt = now;
        notification.correlationId = event.correlationId();
        notification.requestedByEvent = event.id();
        notification.traceparent = Trace.current();
        return notification;
    }

    /** The channel took it over. */
    public void sent(Instant now, String messageId) {
        finish(NotificationState.SENT, now);
        providerMessageId = messageId;
        lastError = null;
    }

    /** It will be tried again. */
    public void retryAt(Instant due, String error) {
        state = NotificationState.RETRYING.wireName();
        dueAt = due;
        leaseUntil = null;
        lastError = error;
    }

    /** It is given up. */
    public void failed(Instant now, String error) {
        finish(NotificationState.FAILED, now);
        lastError = error;
    }

    /** True while the try that was numbered so still has it; false when its lease ran out and another took over. */
    public boolean isHeldBy(int attempt) {
        return state.equals(NotificationState.SENDING.wireName()) && attempts == attempt;
    }

    private void finish(NotificationState end, Instant now) {
        state = end.wireName();
        finishedAt = now;
        leaseUntil = null;
    }

    public Channel channel() {
        return Channel.of(channel);
    }

    public Language language() {
        return Language.of(language);
    }

    public Map<String, String> values() {
        return TemplateValues.read(templateValues);
    }
}
