package nl.rentguy.lead.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;

/** Finds the site a public request is for: by site key, else by the host it was sent to. */
@ApplicationScoped
public class Sites {
    private final Map<String, Site> byKey = new HashMap<>();
    private final Map<String, Site> byHost = new HashMap<>();
    private final Set<String> origins = new HashSet<>();

    Sites(TenantDirectory tenants) {
        tenants.all().forEach(tenant -> tenant.sites().forEach(site -> add(new Site(tenant, site))));
    }

    private void add(Site site) {
        claim(byKey, site.key(), site);
        Tenant.Site settings = site.settings();
        settings.hosts().forEach(host -> claim(byHost, host.toLowerCase(Locale.ROOT), site));
        origins.addAll(settings.origins());
    }

    private static void claim(Map<String, Site> sites, String name, Site site) {
        Site other = sites.putIfAbsent(name, site);
        if (other != null) {
            throw new IllegalStateException("site key or host " + name + " is claimed by tenants " + other.tenantId()
                    + " and " + site.tenantId());
        }
    }

    /**
     * The site of a request.
     *
     * @param authority host the request was sent to, with or without port
     * @param origin of the page that sent it; null when it was no page
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when neither key nor host is known, 403 when the page is
     *     neither on the site's list of origins nor served by the site's own host
     */
    public Site require(@Nullable String siteKey, @Nullable String authority, @Nullable String origin) {
        Site ownSite = authority == null ? null : byHost.get(withoutPort(authority));
        Site site = siteKey == null ? ownSite : byKey.get(siteKey);
        if (site == null) {
            throw Problems.of(
                    404,
                    "unknown-site",
                    "Unknown site",
                    "Neither the site key nor the host name belongs to a company here; check the form's siteKey.");
        }
        boolean ownPage = site.equals(ownSite) && isOf(authority, origin);
        if (origin != null && !ownPage && !site.settings().origins().contains(origin)) {
            throw Problems.of(
                    403,
                    "origin-not-allowed",
                    "Origin not allowed",
                    "Pages of this origin may not send forms for site " + site.key() + ".");
        }
        return site;
    }

    /** Whether any site lists the origin; which site it is for is known only once the form arrives. */
    public boolean knowsOrigin(String origin) {
        return origins.contains(origin);
    }

    private static boolean isOf(@Nullable String authority, @Nullable String origin) {
        return origin != null && origin.replaceFirst("^https?://", "").equals(authority);
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }
}
