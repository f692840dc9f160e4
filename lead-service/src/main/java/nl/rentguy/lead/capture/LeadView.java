package nl.rentguy.lead.capture;

import java.util.UUID;
import nl.rentguy.events.LeadCreated;
import nl.rentguy.lead.model.Lead;

/** A captured lead as staff sees it: what the visitor sent, normalised. */
public record LeadView(UUID id, long version, String correlationId, LeadCreated enquiry) {

    static LeadView of(Lead lead) {
        return new LeadView(lead.id(), lead.version(), lead.correlationId(), lead.created());
    }
}
