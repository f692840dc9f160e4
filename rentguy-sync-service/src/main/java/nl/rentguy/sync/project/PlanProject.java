package nl.rentguy.sync.project;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
 * project whose deal has no booking yet waits for it; the booking's event lets it go on.
 */
@ApplicationScoped
public class PlanProject {
    private static final Set<String> STARTING = Set.of("deposit", "full");

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

        /** Why no project can be made of them; null when one can. */
        @Nullable
        String missing() {
            if (booking == null) {
                return "no-booking";
            }
            if (booking.status() == BookingStatus.CANCELLED) {
                return "the booking of the deal is cancelled";
            }
            return deal == null ? "the deal itself is not known yet" : null;
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
        String missing = parts.missing();
        return projects.add(project)
                .chain(() -> missing == null ? plan(context, project, parts) : block(context, project, missing));
    }

    private Uni<Void> block(CallContext context, Project project, String reason) {
        return outbox.append(
                context, project.id(), project.nextEvent(), new ProjectBlocked(project.id(), project.dealId(), reason));
    }

    private Uni<Void> plan(CallContext context, Project project, Parts parts) {
        DealState deal = parts.deal();
        BookingUpdated booking = parts.booking();
        if (deal == null || booking == null || parts.missing() != null) {
            return Uni.createFrom().voidItem();
        }
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
