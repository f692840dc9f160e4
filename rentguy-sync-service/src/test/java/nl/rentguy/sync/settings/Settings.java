package nl.rentguy.sync.settings;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.sync.Events;
import nl.rentguy.sync.Rows;
import nl.rentguy.testkit.TestIdentityProvider;

/** Settings as an administrator reads and changes them, or another replica does behind our back. */
public final class Settings {
    static final String PATH = "/integrations/rentguy/settings";
    static final String TEST = "/integrations/rentguy/test";

    private static final String NONE = """
            {"rentguy-integration": null, "baseUrl": null, "apiKey": null, "workspace": null, "timeoutMs": null,
             "webhookSecret": null, "webhookSecretPrevious": null, "webhookAllowedAddresses": null}
            """;

    private Settings() {}

    static RequestSpecification as(String tenantId, String role) {
        return given().auth().oauth2(TestIdentityProvider.token(tenantId, role)).contentType(ContentType.JSON);
    }

    static Response read(String tenantId) {
        return as(tenantId, "admin").get(PATH).then().statusCode(200).extract().response();
    }

    /** One setting as it is shown. */
    static Map<String, Object> shown(String tenantId, String key) {
        return read(tenantId).jsonPath().getMap("settings.find { it.key == '" + key + "' }");
    }

    static String etag(String tenantId) {
        return read(tenantId).header("ETag");
    }

    /** What an administrator of the tenant sets. */
    public static ValidatableResponse change(String tenantId, String body) {
        return as(tenantId, "admin")
                .header("If-Match", etag(tenantId))
                .body(body)
                .put(PATH)
                .then();
    }

    static ValidatableResponse test(String tenantId, String body) {
        return as(tenantId, "admin").body(body).post(TEST).then();
    }

    static JsonPath status(String tenantId) {
        return as(tenantId, "operations")
                .get("/integrations/rentguy/status")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Whatever tests set is removed. */
    public static void reset() {
        for (String tenantId : new String[] {Events.TENANT, Events.OTHER_TENANT}) {
            change(tenantId, NONE).statusCode(200);
        }
    }

    /** What another replica commits, in one transaction. Texts are written as they stand. */
    static void changeElsewhere(String key, String columns, String values) {
        Rows.change("""
                with version as (
                  insert into integration_version as v (tenant_id, integration, version)
                  values ('mr-dj', 'rentguy', 1)
                  on conflict (tenant_id, integration) do update set version = v.version + 1
                  returning version)
                insert into integration_setting (tenant_id, integration, key, id, version, changes, changed_by,
                                                 changed_at, %2$s)
                select 'mr-dj', 'rentguy', '%1$s', '%4$s', version, 1, 'user:ada', now(), %3$s from version
                on conflict (tenant_id, integration, key) do update
                   set (value, ciphertext, key_id) = (excluded.value, excluded.ciphertext, excluded.key_id),
                       version = excluded.version, changes = integration_setting.changes + 1
                """.formatted(key, columns, values, UUID.randomUUID()));
    }
}
