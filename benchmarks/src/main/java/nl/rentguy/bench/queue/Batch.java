package nl.rentguy.bench.queue;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * Deliveries that are written together, numbered from 0. Their ids follow from their moments and numbers, here and in {@code
 * deliveries.sql} alike.
 *
 * @param newest moment of the delivery after the last, in milliseconds since 1970
 * @param count a multiple of ten
 * @param step milliseconds from one delivery to the next; 0 when all were queued at once
 */
record Batch(long newest, int count, long step) {
    /** Shorter than what the service keeps. */
    private static final Duration HISTORY = Duration.ofDays(300);

    private static final int OF_DELIVERY = 0x7000;
    private static final int OF_ENTITY = 0x7001;

    /** All queued now. */
    static Batch now(int count) {
        return new Batch(System.currentTimeMillis(), count, 0);
    }

    /** Queued evenly over the last months. */
    static Batch history(int count) {
        return new Batch(
                System.currentTimeMillis() - Duration.ofHours(1).toMillis(), count, HISTORY.toMillis() / count);
    }

    UUID delivery(int number) {
        return id(number, OF_DELIVERY);
    }

    UUID entity(int number) {
        return id(number, OF_ENTITY);
    }

    private UUID id(int number, int kind) {
        return new UUID(((newest - (count - number) * step) << 16) | kind, Long.MIN_VALUE | number);
    }

    /** What the statement needs to be told. */
    Map<String, String> values() {
        return Map.of("newest", Long.toString(newest), "total", Integer.toString(count), "step", Long.toString(step));
    }
}
