package nl.rentguy.lead.quarantine;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;

/** Makes a lead of a form that was kept. */
public interface LeadFromForm {

    /**
     * Captures in the running transaction.
     *
     * @param corrections fields to replace before the form is checked again; null takes a field away
     * @return id of the lead, or of the one the form's idempotency key made before; fails with 400 naming the fields
     *     that still need correction or that nobody but the visitor may fill
     */
    Uni<UUID> capture(CallContext context, KeptForm form, Map<String, String> corrections);
}
