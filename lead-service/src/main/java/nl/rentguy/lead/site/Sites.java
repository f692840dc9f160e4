package nl.rentguy.lead.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.startup.StartupCheck;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Finds the site a public request is for: by site key, else by the host it was sent to. A key or host in two tenant files
 * refuses start-up: one company would get the other's enquiries.
 */
@ApplicationScoped
public class Sites implements StartupCheck {
    private static final Pattern PORT = Pattern.compile(":\\d+$");

    private final Map<String, Site> byKey = new HashMap<>();
    private final Map<String, Site> byHost = new HashMap<>();
    private final Set<String> origins = new HashSet<>();
    private final List<String> clashes = new ArrayList<>();

    @Inject
    Sites(TenantDirectory tenants) {
        this(tenants.all());
    }

    Sites(Collection<Tenant> tenants) {
        tenants.forEach(tenant -> tenant.sites().forEach(site -> add(new Site(tenant, site))));
    }

    @Override
    public List<String> violations() {
        return List.copyOf(clashes);
    }

    private void add(Site site) {
        claim(byKey, "site key " + site.key(), site.key(), site);
        Tenant.Site settings = site.settings();
        settings.hosts().forEach(host -> claim(byHost, "host " + host, host.toLowerCase(Locale.ROOT), site));
        origins.addAll(settings.origins());
    }

    private void claim(Map<String, Site> sites, String what, String name, Site site) {
        Site other = sites.putIfAbsent(name, site);
        if (other != null) {
            clashes.add(what + " is claimed by tenants " + other.tenantId() + " and " + site.tenantId()
                    + ": take it out of one tenant file");
        }
    }

    /** The site of a key, or without one of the host the request was sent to. */
    public Optional<Site> find(@Nullable String siteKey, @Nullable String authority) {
        return Optional.ofNullable(siteKey == null ? ofHost(authority) : byKey.get(siteKey));
    }

    private @Nullable Site ofHost(@Nullable String authority) {
        return authority == null ? null : byHost.get(withoutPort(authority));
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
        Site site = find(siteKey, authority)
                .orElseThrow(() -> Problems.of(
                        404,
                        "unknown-site",
                        "Unknown site",
                        "Neither the site key nor the host name belongs to a company here; check the form's siteKey."));
        boolean ownPage = site.equals(ofHost(authority)) && isOf(authority, origin);
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
        return PORT.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT);
    }
}
