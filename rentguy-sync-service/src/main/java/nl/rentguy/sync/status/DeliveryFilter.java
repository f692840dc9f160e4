package nl.rentguy.sync.status;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.web.Page;
import nl.rentguy.sync.delivery.DeliveryState;
import nl.rentguy.sync.delivery.EntityType;
import org.jspecify.annotations.Nullable;

/** Which deliveries a caller asks for. Read as text, so that a wrong value is answered by saying which are right. */
public class DeliveryFilter {
    private static final String UUIDS = "a UUID";

    @QueryParam("state")
    @Nullable
    String state;

    @QueryParam("entityType")
    @Nullable
    String entityType;

    @QueryParam("entityId")
    @Nullable
    String entityId;

    @QueryParam("after")
    @Nullable
    String after;

    @QueryParam("limit")
    @DefaultValue("50")
    String limit = "50";

    @Nullable
    DeliveryState state() {
        return read("state", state, text -> DeliveryState.named(text).orElse(null), names(DeliveryState.values()));
    }

    @Nullable
    EntityType entityType() {
        return read("entityType", entityType, text -> EntityType.named(text).orElse(null), names(EntityType.values()));
    }

    @Nullable
    UUID entityId() {
        return read("entityId", entityId, DeliveryFilter::uuid, UUIDS);
    }

    @Nullable
    UUID after() {
        return read("after", after, DeliveryFilter::uuid, UUIDS);
    }

    int limit() {
        return Page.checkedLimit(limit.matches("\\d{1,6}") ? Integer.parseInt(limit) : 0);
    }

    static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static <T> @Nullable T read(
            String field, @Nullable String text, Function<String, @Nullable T> reader, String allowed) {
        if (text == null) {
            return null;
        }
        T value = reader.apply(text);
        if (value == null) {
            throw Problems.invalid(field, "unknown", allowed);
        }
        return value;
    }

    private static String names(DeliveryState[] states) {
        return Arrays.stream(states).map(DeliveryState::wireName).collect(Collectors.joining(", "));
    }

    private static String names(EntityType[] types) {
        return Arrays.stream(types).map(EntityType::wireName).collect(Collectors.joining(", "));
    }
}
