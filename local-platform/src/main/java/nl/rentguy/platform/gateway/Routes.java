package nl.rentguy.platform.gateway;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which service answers which path. What is not listed is not reachable from outside; in particular not {@code /q/**}, where
 * services show health and metrics.
 */
final class Routes {

    /** Names of services, as the platform and the list of back ends call them. */
    static final String LEAD = "lead-service";

    private static final List<Route> PREFIXES = List.of(
            new Route("/api/public/", LEAD),
            new Route("/api/leads", LEAD),
            new Route("/api/crm/", "crm-service"),
            new Route("/integrations/rentguy/", "rentguy-sync-service"),
            new Route("/metrics/queues", "rentguy-sync-service"),
            new Route("/api/notifications", "notification-service"),
            new Route("/api/audit", "audit-service"));

    /** The demo page and what it loads. */
    private static final Pattern PAGE =
            Pattern.compile("/|/(?!q/|api/|integrations/)[A-Za-z0-9/_-]+\\.(html|js|css|svg|png|ico|woff2|txt)");

    /** Spellings by which a path could name another one behind the gateway than it seems to before it. */
    private static final Pattern DISGUISED =
            Pattern.compile("//|\\\\|;|/\\.{1,2}(/|$)|%(2e|2f|5c|3b|00)|[\\x00-\\x20\\x7f]", Pattern.CASE_INSENSITIVE);

    private Routes() {}

    /** Empty for an unknown path. */
    static Optional<String> serviceFor(String path) {
        if (DISGUISED.matcher(path).find()) {
            return Optional.empty();
        }
        if (PAGE.matcher(path).matches()) {
            return Optional.of(LEAD);
        }
        return PREFIXES.stream()
                .filter(route -> route.matches(path))
                .map(Route::service)
                .findFirst();
    }

    private record Route(String prefix, String service) {

        /** A prefix without a slash at its end also names the collection itself, but no longer word. */
        boolean matches(String path) {
            return prefix.endsWith("/")
                    ? path.startsWith(prefix)
                    : path.equals(prefix) || path.startsWith(prefix + "/");
        }
    }
}
