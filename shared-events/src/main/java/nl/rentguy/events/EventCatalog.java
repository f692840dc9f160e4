package nl.rentguy.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every event of the suite. An event that is not listed here cannot be published and is a dead letter when received. */
public final class EventCatalog {
    /** The services that work with other companies' systems, each with settings and troubles of its own. */
    private static final List<String> INTEGRATING =
            List.of("rentguy-sync-service", "payment-service", "notification-service");

    private static final List<EventContract<?>> CONTRACTS = List.of(
            new EventContract<>("lead.created", 1, Topics.LEAD, LeadCreated.class, "lead-service"),
            new EventContract<>("lead.quarantined", 1, Topics.LEAD, LeadQuarantined.class, "lead-service"),
            new EventContract<>("lead.discarded", 1, Topics.LEAD, LeadDiscarded.class, "lead-service"),
            new EventContract<>("contact.created", 1, Topics.CONTACT, ContactCreated.class, "crm-service"),
            new EventContract<>("contact.updated", 1, Topics.CONTACT, ContactUpdated.class, "crm-service"),
            new EventContract<>("deal.created", 1, Topics.DEAL, DealCreated.class, "crm-service"),
            new EventContract<>("deal.stage.changed", 1, Topics.DEAL, DealStageChanged.class, "crm-service"),
            new EventContract<>("booking.created", 1, Topics.BOOKING, BookingCreated.class, "crm-service"),
            new EventContract<>("booking.updated", 1, Topics.BOOKING, BookingUpdated.class, "crm-service"),
            new EventContract<>("payment.received", 1, Topics.PAYMENT, PaymentReceived.class, "payment-service"),
            new EventContract<>("activity.logged", 1, Topics.ACTIVITY, ActivityLogged.class, "crm-service"),
            new EventContract<>("activity.completed", 1, Topics.ACTIVITY, ActivityCompleted.class, "crm-service"),
            new EventContract<>(
                    "notification.requested", 1, Topics.NOTIFICATION, NotificationRequested.class, "crm-service"),
            new EventContract<>(
                    "notification.sent", 1, Topics.NOTIFICATION, NotificationSent.class, "notification-service"),
            new EventContract<>(
                    "notification.failed", 1, Topics.NOTIFICATION, NotificationFailed.class, "notification-service"),
            new EventContract<>("rentguy.synced", 1, Topics.RENTGUY_SYNC, RentguySynced.class, "rentguy-sync-service"),
            new EventContract<>(
                    "rentguy.sync.failed", 1, Topics.RENTGUY_SYNC, RentguySyncFailed.class, "rentguy-sync-service"),
            new EventContract<>(
                    "booking.status.changed",
                    1,
                    Topics.RENTGUY_SYNC,
                    BookingStatusChanged.class,
                    "rentguy-sync-service"),
            new EventContract<>(
                    "rentguy.contact.changed",
                    1,
                    Topics.RENTGUY_SYNC,
                    RentguyContactChanged.class,
                    "rentguy-sync-service"),
            new EventContract<>("project.created", 1, Topics.PROJECT, ProjectCreated.class, "rentguy-sync-service"),
            new EventContract<>("project.blocked", 1, Topics.PROJECT, ProjectBlocked.class, "rentguy-sync-service"),
            new EventContract<>("project.updated", 1, Topics.PROJECT, ProjectUpdated.class, "rentguy-sync-service"),
            new EventContract<>(
                    "inventory.conflicted", 1, Topics.PROJECT, InventoryConflicted.class, "rentguy-sync-service"),
            new EventContract<>("inventory.cleared", 1, Topics.PROJECT, InventoryCleared.class, "rentguy-sync-service"),
            new EventContract<>("crew.matched", 1, Topics.PROJECT, CrewMatched.class, "rentguy-sync-service"),
            new EventContract<>(
                    "integration.settings.changed",
                    1,
                    Topics.INTEGRATION,
                    IntegrationSettingsChanged.class,
                    INTEGRATING),
            new EventContract<>("integration.troubled", 1, Topics.INTEGRATION, IntegrationTroubled.class, INTEGRATING),
            new EventContract<>(
                    "integration.recovered", 1, Topics.INTEGRATION, IntegrationRecovered.class, INTEGRATING),
            new EventContract<>(
                    "dead.letter.replayed", 1, Topics.DEAD_LETTER, DeadLetterReplayed.class, "audit-service"),
            new EventContract<>(
                    "dead.letter.discarded", 1, Topics.DEAD_LETTER, DeadLetterDiscarded.class, "audit-service"));

    private static final Map<String, EventContract<?>> BY_SCHEMA =
            CONTRACTS.stream().collect(Collectors.toUnmodifiableMap(EventContract::dataSchema, Function.identity()));

    private static final Map<Class<?>, EventContract<?>> BY_PAYLOAD =
            CONTRACTS.stream().collect(Collectors.toUnmodifiableMap(EventContract::payload, Function.identity()));

    private EventCatalog() {}

    public static List<EventContract<?>> contracts() {
        return CONTRACTS;
    }

    /** The contract named by a {@code ce_dataschema}; empty when nobody here knows it. */
    public static Optional<EventContract<?>> byDataSchema(String dataSchema) {
        return Optional.ofNullable(BY_SCHEMA.get(dataSchema));
    }

    /**
     * The contract of an event record.
     *
     * @throws IllegalArgumentException when the record is not in the catalogue
     */
    public static EventContract<?> of(DomainEvent event) {
        return of(event.getClass());
    }

    /** As {@link #of(DomainEvent)}, by class. */
    public static EventContract<?> of(Class<?> payload) {
        EventContract<?> contract = BY_PAYLOAD.get(payload);
        if (contract == null) {
            throw new IllegalArgumentException(payload.getName() + " is not listed in EventCatalog");
        }
        return contract;
    }
}
