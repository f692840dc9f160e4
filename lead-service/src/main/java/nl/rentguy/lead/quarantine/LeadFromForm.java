package nl.rentguy.lead.quarantine;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;

/** Makes a lead of a form that was kept. */
public interface LeadFromForm {

    /**
     * Captures in the running transaction.
     *
     * @param corrections fields to replace before the form is checked again
     * @param receivedAt when the visitor sent it
     * @return the lead's id; fails with 400 naming the fields that still need correction
     */
    Uni<UUID> capture(
            CallContext context,
            String siteKey,
            SortedMap<String, String> fields,
            Map<String, String> corrections,
            Instant receivedAt);
}
