package nl.rentguy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the OpenAPI document of a service must say; checked on the running service. */
public final class OpenApiRules {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private OpenApiRules() {}

    /** Fetches the document of the service under test and names every shortcoming at once. */
    public static void check() {
        JsonPath document = RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Map<String, Object>> paths = document.getMap("paths");
        List<String> shortcomings = new ArrayList<>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (METHODS.contains(method) && operation instanceof Map<?, ?> described) {
                inspect(method.toUpperCase(java.util.Locale.ROOT) + " " + path, path, described, shortcomings);
            }
        }));
        assertThat(paths).isNotEmpty();
        assertThat(shortcomings).isEmpty();
    }

    private static void inspect(String name, String path, Map<?, ?> operation, List<String> shortcomings) {
        if (!(operation.get("summary") instanceof String summary) || summary.isBlank()) {
            shortcomings.add(name + " has no summary");
        }
        if (!(operation.get("tags") instanceof List<?> tags) || tags.isEmpty()) {
            shortcomings.add(name + " has no tag");
        }
        if (!path.matches("(/([a-z0-9-]+|\\{[a-zA-Z]+}))+")) {
            shortcomings.add(name + ": segments are kebab-case");
        }
        Map<?, ?> responses = operation.get("responses") instanceof Map<?, ?> map ? map : Map.of();
        if (responses.keySet().stream().noneMatch(status -> status.toString().startsWith("2"))) {
            shortcomings.add(name + " says no success");
        }
        if (!path.startsWith("/api/public/") && !responses.keySet().containsAll(Set.of("401", "403"))) {
            shortcomings.add(name + " does not say what happens without a right token");
        }
    }
}
