package nl.rentguy.sync.webhook;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.BookingStatusChanged;
import nl.rentguy.events.DomainEvent;
import nl.rentguy.events.ProjectUpdated;
import nl.rentguy.events.RentguyContactChanged;
import org.jspecify.annotations.Nullable;

/** The messages of RentGuy that concern us, and the event each becomes. */
enum InboundChange {
    BOOKING_STATUS_CHANGED("booking.status_changed", "booking") {
        @Override
        DomainEvent event(UUID id, WebhookMessage message) {
            String status = message.data().status();
            if (status == null) {
                throw new UnreadableMessage("data.status is needed", null);
            }
            return new BookingStatusChanged(
                    id,
                    statusOrNull(message.data().previousStatus()),
                    status(status),
                    message.data().revision());
        }
    },
    PROJECT_UPDATED("project.updated", "project") {
        @Override
        DomainEvent event(UUID id, WebhookMessage message) {
            ProjectChange project = message.document(ProjectChange.class);
            return new ProjectUpdated(
                    id,
                    project.dealId(),
                    project.start().toInstant(),
                    project.end().toInstant(),
                    project.location(),
                    message.data().revision());
        }
    },
    CONTACT_UPDATED("contact.updated", "contact") {
        @Override
        DomainEvent event(UUID id, WebhookMessage message) {
            ContactChange contact = message.document(ContactChange.class);
            return new RentguyContactChanged(
                    id, contact.person(), message.data().revision());
        }
    };

    private final String type;
    private final String entityType;

    InboundChange(String type, String entityType) {
        this.type = type;
        this.entityType = entityType;
    }

    /** Empty for a type that nothing here follows. */
    static Optional<InboundChange> ofType(String type) {
        return Arrays.stream(values())
                .filter(change -> change.type.equals(type))
                .findFirst();
    }

    /** What RentGuy calls it. */
    String type() {
        return type;
    }

    /** What changed, as deliveries call it. */
    String entityType() {
        return entityType;
    }

    /**
     * What the suite hears of it.
     *
     * @throws UnreadableMessage when the message lacks what the event needs
     */
    abstract DomainEvent event(UUID id, WebhookMessage message);

    private static @Nullable BookingStatus statusOrNull(@Nullable String word) {
        return word == null ? null : status(word);
    }

    private static BookingStatus status(String word) {
        try {
            return BookingStatus.of(word);
        } catch (IllegalArgumentException unknown) {
            throw new UnreadableMessage("no booking has the status " + word, unknown);
        }
    }
}
