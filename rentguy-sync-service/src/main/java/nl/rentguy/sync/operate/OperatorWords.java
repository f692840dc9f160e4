package nl.rentguy.sync.operate;

import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.events.Language;
import nl.rentguy.kit.tenancy.TenantDirectory;

/** What a command did, in one sentence of the tenant's language. */
@ApplicationScoped
class OperatorWords {
    private final TenantDirectory tenants;

    OperatorWords(TenantDirectory tenants) {
        this.tenants = tenants;
    }

    String flushed(String tenantId, FlushNumbers numbers) {
        if (numbers.switchedOff() > 0) {
            return isDutch(tenantId)
                    ? "De koppeling staat uit of is niet ingesteld: %d leveringen wachten."
                            .formatted(numbers.switchedOff())
                    : "The integration is switched off or not set up: %d deliveries wait."
                            .formatted(numbers.switchedOff());
        }
        return isDutch(tenantId)
                ? ("%d leveringen worden nu verstuurd, %d waren al onderweg, %d wachten op iets anders,"
                                + " %d wachten omdat RentGuy om uitstel vroeg.")
                        .formatted(
                                numbers.due(),
                                numbers.alreadySending(),
                                numbers.waitingForOthers(),
                                numbers.heldByRentGuy())
                : ("%d deliveries are sent now, %d were on their way already, %d wait for something else,"
                                + " %d wait because RentGuy asked for it.")
                        .formatted(
                                numbers.due(),
                                numbers.alreadySending(),
                                numbers.waitingForOthers(),
                                numbers.heldByRentGuy());
    }

    String retried(String tenantId, int changed, int skipped) {
        return isDutch(tenantId)
                ? "%d leveringen worden opnieuw geprobeerd, %d zijn overgeslagen.".formatted(changed, skipped)
                : "%d deliveries are tried again, %d were passed over.".formatted(changed, skipped);
    }

    String cancelled(String tenantId, int changed, int skipped) {
        return isDutch(tenantId)
                ? "%d leveringen zijn geannuleerd, %d zijn overgeslagen.".formatted(changed, skipped)
                : "%d deliveries were cancelled, %d were passed over.".formatted(changed, skipped);
    }

    private boolean isDutch(String tenantId) {
        return tenants.byId(tenantId).orElseThrow().language() == Language.NL;
    }
}
