package nl.rentguy.audit.search;

import java.util.List;
import nl.rentguy.audit.model.AuditEvent;

/**
 * What one enquiry or staff action led to, causes first.
 *
 * @param complete false when the correlation has more events than are shown; the earliest are
 */
record ChainView(List<EventView> items, boolean complete) {

    /** Longest chain that is answered; one enquiry makes about ten events. */
    static final int MAX_EVENTS = 1000;

    /** The view of events read with one more than {@value #MAX_EVENTS}. */
    static ChainView of(List<AuditEvent> events, EventFilter filter) {
        List<AuditEvent> shown = events.subList(0, Math.min(events.size(), MAX_EVENTS));
        List<EventView> items = new Chain(shown)
                .inOrder().stream()
                        .filter(link -> filter.accepts(link.event()))
                        .map(EventView::of)
                        .toList();
        return new ChainView(items, shown.size() == events.size());
    }
}
