package nl.rentguy.crm.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import nl.rentguy.events.Language;
import nl.rentguy.kit.startup.StartupCheck;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;

/** The confirmation to the visitor states the response promise in their language; without one it could not be sent. */
@ApplicationScoped
class PromiseSettings implements StartupCheck {
    private final TenantDirectory tenants;

    PromiseSettings(TenantDirectory tenants) {
        this.tenants = tenants;
    }

    @Override
    public List<String> violations() {
        return violations(tenants.all());
    }

    static List<String> violations(Collection<Tenant> tenants) {
        return tenants.stream()
                .flatMap(tenant -> Arrays.stream(Language.values())
                        .filter(language ->
                                isMissing(tenant.brand().responsePromise().get(language)))
                        .map(language ->
                                "tenant file " + tenant.id() + ": brand.responsePromise lacks " + language.code()))
                .toList();
    }

    private static boolean isMissing(@Nullable String promise) {
        return promise == null || promise.isBlank();
    }
}
