package nl.rentguy.sync.status;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.kit.web.QueryValue;
import nl.rentguy.sync.delivery.DeliveryState;
import nl.rentguy.sync.delivery.EntityType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries a caller asks for; what is null does not narrow the list.
 *
 * @param createdBefore exclusive, as opposed to {@code createdAfter} and {@code failedSince}
 * @param outcome how the last failed try went
 */
public record DeliveryFilter(
        @Nullable DeliveryState state,
        @Nullable EntityType entityType,
        @Nullable UUID entityId,
        @Nullable Instant createdAfter,
        @Nullable Instant createdBefore,
        @Nullable Instant failedSince,
        @Nullable String outcome) {

    /** The query parameters as sent. */
    public record Sent(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String entityType,
            @RestQuery @Nullable String entityId,
            @RestQuery @Nullable String createdAfter,
            @RestQuery @Nullable String createdBefore,
            @RestQuery @Nullable String failedSince,
            @RestQuery @Nullable String outcome) {

        /**
         * What they ask for.
         *
         * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the parameter and what it may be
         */
        public DeliveryFilter checked() {
            return new DeliveryFilter(
                    QueryValue.word("state", state, DeliveryState::of, DeliveryState.NAMES),
                    QueryValue.word("entityType", entityType, EntityType::of, EntityType.NAMES),
                    QueryValue.uuid("entityId", entityId),
                    QueryValue.instant("createdAfter", createdAfter),
                    QueryValue.instant("createdBefore", createdBefore),
                    QueryValue.instant("failedSince", failedSince),
                    QueryValue.word("outcome", outcome, Outcomes::of, Outcomes.NAMES));
        }
    }

    /** Conditions on {@code Delivery}, each with the value of its one parameter, named like what is asked for. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        put(conditions, "state = :state", state);
        put(conditions, "entityType = :entityType", entityType);
        put(conditions, "entityId = :entityId", entityId);
        put(conditions, "createdAt >= :createdAfter", createdAfter);
        put(conditions, "createdAt < :createdBefore", createdBefore);
        put(conditions, "tries.failedAt >= :failedSince", failedSince);
        put(conditions, "lastError like :outcome", outcome == null ? null : outcome + "%");
        return conditions;
    }

    private static void put(Map<String, Object> conditions, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }
}
