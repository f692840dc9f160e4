package nl.rentguy.crm.booking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.rentguy.crm.deal.Deal;
import nl.rentguy.crm.deal.DealRepository;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.web.Versions;
import org.jspecify.annotations.Nullable;

/** Gives a deal its booking, or changes it. Asking for the terms it has changes nothing, whatever version was read. */
@ApplicationScoped
class BookDeal {
    private final DealRepository deals;
    private final BookingRepository bookings;
    private final CancellationTasks cancellation;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    BookDeal(
            DealRepository deals,
            BookingRepository bookings,
            CancellationTasks cancellation,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.deals = deals;
        this.bookings = bookings;
        this.cancellation = cancellation;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a request. */
    record Booked(Booking booking, boolean created) {}

    /** Fails with 404, 412 or 428 before anything is changed. The deal's row lets simultaneous requests take turns. */
    Uni<Booked> handle(CallContext context, UUID dealId, @Nullable String ifMatch, BookingTerms wanted) {
        return deals.lock(dealId)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("deal"))
                .chain(deal -> bookings.lockOfDeal(dealId)
                        .chain(known -> known == null
                                ? create(context, deal, ifMatch, wanted)
                                : change(context, known, ifMatch, wanted)));
    }

    private Uni<Booked> create(CallContext context, Deal deal, @Nullable String ifMatch, BookingTerms wanted) {
        if (ifMatch != null) {
            throw Problems.notFound("booking");
        }
        Booking booking = Booking.of(context.tenantId(), ids.next(), deal, wanted, clock.instant());
        return bookings.persist(booking)
                .chain(() -> outbox.append(context, booking.id(), booking.version(), booking.created()))
                .replaceWith(() -> new Booked(booking, true));
    }

    private Uni<Booked> change(CallContext context, Booking known, @Nullable String ifMatch, BookingTerms wanted) {
        Booked booked = new Booked(known, false);
        if (wanted.equals(known.terms())) {
            return Uni.createFrom().item(booked);
        }
        Versions.check(ifMatch, known.version());
        boolean restored = known.status() == BookingStatus.CANCELLED && wanted.status() != BookingStatus.CANCELLED;
        known.change(wanted, clock.instant());
        return outbox.append(context, known.id(), known.version(), known.updated())
                .chain(() -> restored
                        ? endCancellation(context, known)
                        : Uni.createFrom().voidItem())
                .replaceWith(booked);
    }

    private Uni<Void> endCancellation(CallContext context, Booking restored) {
        return cancellation.settle(context, restored.dealId()).chain(ended -> outbox.appendAll(context, ended));
    }
}
