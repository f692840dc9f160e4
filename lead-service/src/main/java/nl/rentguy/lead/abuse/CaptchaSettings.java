package nl.rentguy.lead.abuse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.rentguy.kit.startup.StartupCheck;
import nl.rentguy.kit.tenancy.TenantDirectory;

/** A site that asks for a captcha needs the key that signs the challenges. */
@ApplicationScoped
class CaptchaSettings implements StartupCheck {
    private static final int MIN_SECRET = 32;

    private final CaptureConfig config;
    private final TenantDirectory tenants;

    CaptchaSettings(CaptureConfig config, TenantDirectory tenants) {
        this.config = config;
        this.tenants = tenants;
    }

    @Override
    public List<String> violations() {
        boolean needed = tenants.all().stream()
                .flatMap(tenant -> tenant.sites().stream())
                .anyMatch(site -> site.captcha());
        return violations(config, needed);
    }

    static List<String> violations(CaptureConfig config, boolean needed) {
        boolean usable = config.altchaSecret()
                .filter(secret -> secret.length() >= MIN_SECRET)
                .isPresent();
        return needed && !usable
                ? List.of("RENTGUY_ALTCHA_SECRET must have at least " + MIN_SECRET
                        + " characters: a site in the tenant files asks for a captcha")
                : List.of();
    }
}
