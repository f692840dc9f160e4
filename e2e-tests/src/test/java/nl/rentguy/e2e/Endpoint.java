package nl.rentguy.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.rentguy.platform.Part;

/** One operation of a service, as the service itself describes it. */
public record Endpoint(Part service, String method, String path) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** The only one that can be set so far. */
    private static final String INTEGRATION = "rentguy";

    /** For other companies, who sign what they send. */
    private static final Set<String> SIGNED = Set.of("/integrations/rentguy/webhook");

    /** Every operation of every service for which one must be signed in. */
    public static List<Endpoint> forStaff(Suite suite) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Part service : Part.services()) {
            endpoints.addAll(of(suite, service));
        }
        return endpoints;
    }

    private static List<Endpoint> of(Suite suite, Part service) {
        List<Endpoint> endpoints = new ArrayList<>();
        suite.http()
                .get(suite.part(service).address() + "/q/openapi?format=json")
                .expect(200)
                .json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method) && !isPublic(path.getKey())) {
                        endpoints.add(new Endpoint(
                                service,
                                method.toUpperCase(Locale.ROOT),
                                path.getKey().replace("{integration}", INTEGRATION)));
                    }
                }));
        if (endpoints.isEmpty()) {
            throw new AssertionError(service.label() + " describes no endpoint for staff");
        }
        return endpoints;
    }

    private static boolean isPublic(String path) {
        return path.startsWith("/api/public/") || path.startsWith("/q/") || SIGNED.contains(path);
    }

    /** Whether it is about one thing, whose id stands in the path. */
    public boolean isAboutOne() {
        return path.contains("{");
    }

    /** The list in which the thing is found: the path up to the id. */
    public String collection() {
        return path.substring(0, path.indexOf("/{"));
    }

    /** The path with the id filled in. */
    public String pathOf(String id) {
        return path.replaceFirst("\\{[^}]+}", id);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
