package nl.rentguy.sync.status;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rentguy.kit.web.QueryValue;
import nl.rentguy.sync.delivery.DeliveryState;
import nl.rentguy.sync.delivery.EntityType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which deliveries a caller asks for; what is null does not narrow the list. */
record DeliveryFilter(
        @Nullable DeliveryState state,
        @Nullable EntityType entityType,
        @Nullable UUID entityId) {
    private static final String STATES =
            Arrays.stream(DeliveryState.values()).map(DeliveryState::wireName).collect(Collectors.joining(", "));
    private static final String TYPES =
            Arrays.stream(EntityType.values()).map(EntityType::wireName).collect(Collectors.joining(", "));

    /** The query parameters as sent. */
    public record Sent(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String entityType,
            @RestQuery @Nullable String entityId) {

        /**
         * What they ask for.
         *
         * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the parameter and what it may be
         */
        DeliveryFilter checked() {
            return new DeliveryFilter(
                    QueryValue.word("state", state, DeliveryState::of, STATES),
                    QueryValue.word("entityType", entityType, EntityType::of, TYPES),
                    QueryValue.uuid("entityId", entityId));
        }
    }
}
