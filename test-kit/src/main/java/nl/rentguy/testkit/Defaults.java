package nl.rentguy.testkit;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** Settings as a service has them that sets nothing, or nothing but the given ones. */
public final class Defaults {
    private static final int QUARKUS_PRIORITY = 200;

    private Defaults() {}

    /** The mapping with its defaults. */
    public static <T> T of(Class<T> mapping) {
        return of(mapping, Map.of());
    }

    /** The mapping with some settings by their full names, for example {@code rentguy.inbox.attempts}. */
    public static <T> T of(Class<T> mapping, Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, QUARKUS_PRIORITY, new DurationConverter())
                .withMapping(mapping)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(mapping);
    }
}
