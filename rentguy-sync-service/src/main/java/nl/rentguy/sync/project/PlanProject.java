package nl.rentguy.sync.project;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.BookingUpdated;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.events.PaymentReceived;
import nl.rentguy.events.ProjectBlocked;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.sync.crm.BookingStates;
import nl.rentguy.sync.crm.DealState;
import nl.rentguy.sync.crm.DealStates;
import nl.rentguy.sync.delivery.DeliveryQueue;
import nl.rentguy.sync.delivery.Dependency;
import nl.rentguy.sync.delivery.EntityType;
import nl.rentguy.sync.delivery.NewDelivery;
import nl.rentguy.sync.delivery.Services;
import nl.rentguy.sync.rentguy.ProjectDocument;
import org.jspecify.annotations.Nullable;

/**
 * Makes one project per deal, for ever, when its deposit or the full price is paid, and keeps it as the booking says. A
 * project whose deal has no booking yet waits for it; the booking's event lets it go on. When the booking is cancelled the
 * project stays as it is, and people are told.
 */
@ApplicationScoped
public class PlanProject {
    private static final Set<String> STARTING = Set.of("deposit", "full");
    private static final String NO_BOOKING = "no-booking";
    private static final String BOOKING_CANCELLED = "booking-cancelled";
    private static final String DEAL_UNKNOWN = "deal-unknown";

    private final ProjectRepository projects;
    private final DealStates deals;
    private final BookingStates bookings;
    private final DeliveryQueue queue;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    PlanProject(
            ProjectRepository projects,
            DealStates deals,
            BookingStates bookings,
            DeliveryQueue queue,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.projects = projects;
        this.deals = deals;
        this.bookings = bookings;
        this.queue = queue;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a project is made of, as far as it is known. */
    private record Parts(@Nullable DealState deal, @Nullable BookingUpdated booking) {

        /** What is in the way of a project, as in {@link ProjectBlocked}; null when nothing is. */
        @Nullable
        String missing() {
            if (booking == null) {
                return NO_BOOKING;
            }
            if (booking.status() == BookingStatus.CANCELLED) {
                return BOOKING_CANCELLED;
            }
            return deal == null ? DEAL_UNKNOWN : null;
        }
    }

    /** Makes a project due, unless the deal has one or the payment starts none. */
    public Uni<Void> paid(EventEnvelope<PaymentReceived> event) {
        PaymentReceived payment = event.data();
        if (!STARTING.contains(payment.purpose())) {
            return Uni.createFrom().voidItem();
        }
        CallContext context = CallContext.causedBy(event, Services.THIS);
        return parts(event.tenantId(), payment.dealId())
                .chain(parts -> projects.lockOfDeal(payment.dealId())
                        .chain(known -> known == null
                                ? open(context, payment, parts)
                                : Uni.createFrom().voidItem()));
    }

    /** Brings the deal's project up to date with its booking, if one is due. */
    public Uni<Void> goOn(EventEnvelope<?> event, UUID dealId) {
        CallContext context = CallContext.causedBy(event, Services.THIS);
        return projects.lockOfDeal(dealId)
                .chain(project -> project == null
                        ? Uni.createFrom().voidItem()
                        : parts(event.tenantId(), dealId).chain(parts -> plan(context, project, parts)));
    }

    /** The deal is locked first, so that of a payment and a booking at the same time the later one sees the other. */
    private Uni<Parts> parts(String tenantId, UUID dealId) {
        return deals.lock(tenantId, dealId)
                .chain(deal -> bookings.ofDeal(tenantId, dealId).map(booking -> new Parts(deal, booking)));
    }

    private Uni<Void> open(CallContext context, PaymentReceived payment, Parts parts) {
        Project project =
                Project.due(ids.next(), context.tenantId(), payment.dealId(), payment.contactId(), clock.instant());
        return projects.add(project).chain(() -> plan(context, project, parts));
    }

    private Uni<Void> plan(CallContext context, Project project, Parts parts) {
        String missing = parts.missing();
        return missing == null
                ? queue(context, project, Objects.requireNonNull(parts.deal()), Objects.requireNonNull(parts.booking()))
                : block(context, project, missing);
    }

    private Uni<Void> block(CallContext context, Project project, String reason) {
        return project.block(reason)
                ? outbox.append(
                        context,
                        project.id(),
                        project.nextEvent(),
                        new ProjectBlocked(project.id(), project.dealId(), reason))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> queue(CallContext context, Project project, DealState deal, BookingUpdated booking) {
        project.unblock();
        String document = project.plan(booking.bookingId(), document(deal, booking));
        return document == null
                ? Uni.createFrom().voidItem()
                : queue.add(
                        context,
                        new NewDelivery(
                                EntityType.PROJECT,
                                project.id(),
                                project.version(),
                                new Dependency(EntityType.DEAL, project.dealId()),
                                document));
    }

    private static ProjectDocument document(DealState deal, BookingUpdated booking) {
        return new ProjectDocument(
                        deal.dealId(),
                        booking.contactId(),
                        deal.title(),
                        booking.startsAt(),
                        booking.endsAt(),
                        booking.location(),
                        booking.equipment(),
                        booking.crewRoles(),
                        0)
                .fitted();
    }
}
