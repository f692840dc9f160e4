package nl.rentguy.sync.rentguy;

import org.jspecify.annotations.Nullable;

/**
 * One call of RentGuy's API.
 *
 * @param tenantId decides the workspace
 * @param path below the API's address, beginning with a slash
 * @param body JSON; the same for every try under one key; null for none
 * @param idempotencyKey the same for every try of a write, so that a repeat changes nothing; null for a read
 */
public record RentGuyRequest(
        String tenantId,
        Method method,
        String path,
        @Nullable String body,
        @Nullable String idempotencyKey,
        String correlationId) {

    /** What is done to the path. */
    public enum Method {
        GET,
        PUT,
        POST
    }

    /** A read. */
    public static RentGuyRequest read(String tenantId, String path, String correlationId) {
        return new RentGuyRequest(tenantId, Method.GET, path, null, null, correlationId);
    }
}
