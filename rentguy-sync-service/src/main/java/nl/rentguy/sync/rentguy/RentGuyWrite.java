package nl.rentguy.sync.rentguy;

import java.util.UUID;

/**
 * One write to RentGuy.
 *
 * @param tenantId decides the workspace
 * @param externalId our id, under which RentGuy keeps it
 * @param body JSON; the same for every try under one key
 * @param idempotencyKey the same for every try, so that a repeat changes nothing
 */
public record RentGuyWrite(
        String tenantId,
        RentGuyCollection collection,
        UUID externalId,
        String body,
        String idempotencyKey,
        String correlationId) {}
