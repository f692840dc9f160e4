package nl.rentguy.sync.operate;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent instead.
 *
 * @param payload the whole JSON object; ids and version as before
 */
record EditRequest(
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode payload) {}
