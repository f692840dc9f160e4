package nl.rentguy.sync.drift;

import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.events.Language;
import nl.rentguy.kit.tenancy.TenantDirectory;

/** What a repair did, in the tenant's language. */
@ApplicationScoped
class DriftWords {
    private final TenantDirectory tenants;

    DriftWords(TenantDirectory tenants) {
        this.tenants = tenants;
    }

    String repaired(String tenantId, int queued, int underWay, long left) {
        boolean dutch = tenants.byId(tenantId).orElseThrow().language() == Language.NL;
        String done = (dutch
                        ? "%d worden opnieuw verstuurd, %d waren al onderweg."
                        : "%d are sent anew, %d were on their way already.")
                .formatted(queued, underWay);
        return left == 0 ? done : done + " " + (dutch ? leftInDutch(left) : leftInEnglish(left));
    }

    private static String leftInDutch(long left) {
        return ("%d zijn blijven liggen: probeer opgegeven en geannuleerde leveringen opnieuw en wijzig de rest in het CRM,"
                        + " zodat een nieuwe versie wordt verstuurd.")
                .formatted(left);
    }

    private static String leftInEnglish(long left) {
        return ("%d are left: retry deliveries that were given up or cancelled, and change the rest in the CRM so that a new"
                        + " version is sent.")
                .formatted(left);
    }
}
