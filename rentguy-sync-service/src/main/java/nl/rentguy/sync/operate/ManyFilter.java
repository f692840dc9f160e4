package nl.rentguy.sync.operate;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.sync.delivery.DeliveryState;
import nl.rentguy.sync.status.DeliveryFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries a command for many is meant for. The state must be said: nobody cancels everything by forgetting a
 * filter.
 *
 * @param limit at most so many, those queued first
 */
record ManyFilter(DeliveryFilter filter, DeliveryState state, int limit) {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 1000;

    /**
     * What was asked for.
     *
     * @param suits which states the command suits
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the parameter and what it may be
     */
    static ManyFilter of(DeliveryFilter filter, @Nullable String limit, Predicate<DeliveryState> suits) {
        DeliveryState state = filter.state();
        if (state == null || !suits.test(state)) {
            String allowed = Arrays.stream(DeliveryState.values())
                    .filter(suits)
                    .map(DeliveryState::wireName)
                    .collect(Collectors.joining(", "));
            throw Problems.invalid("state", state == null ? "required" : "unknown", allowed);
        }
        return new ManyFilter(filter, state, number(limit));
    }

    private static int number(@Nullable String limit) {
        try {
            int wanted = limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MOST) {
                return wanted;
            }
        } catch (NumberFormatException e) {
            throw Problems.invalid("limit", "format", "1 to " + MOST);
        }
        throw Problems.invalid("limit", "range", "1 to " + MOST);
    }
}
