package nl.rentguy.bench.growth;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * The enquiries that the tables were filled with by {@code rows.sql}, which makes the same ids.
 *
 * @param size deals per tenant
 * @param newest when the last one was made, to the millisecond
 */
record Population(int size, Instant newest) {
    static final int TENANTS = 20;
    static final Duration SPAN = Duration.ofDays(3 * 365);

    /** Of ten enquiries this many come from somebody new. */
    private static final int NEW_OF_TEN = 7;

    private static final int EVENTS_OF_CHAIN = 5;
    private static final int CHAIN_EVERY = 5;
    private static final int CONTACT = 2;
    private static final int EVENT = 8;
    private static final long MILLIS_BETWEEN_EVENTS = 60_000;

    static String tenant(int tenant) {
        return "huur-%02d".formatted(tenant + 1);
    }

    long rows() {
        return (long) size * TENANTS;
    }

    /** What the statements that fill the tables leave open. */
    Map<String, String> values() {
        return Map.of(
                "oldest", oldest() + "::bigint",
                "span", SPAN.toMillis() + "::bigint",
                "size", size + "::bigint",
                "tenants", TENANTS + "::bigint");
    }

    private long oldest() {
        return newest.toEpochMilli() - SPAN.toMillis();
    }

    long millisOf(long number) {
        return oldest() + number * SPAN.toMillis() / size;
    }

    UUID deal(int tenant, long number) {
        return id(millisOf(number), 0, tenant, number);
    }

    UUID anyDeal(int tenant, Random random) {
        return deal(tenant, random.nextInt(size));
    }

    UUID anyContact(int tenant, Random random) {
        long number = anyContactNumber(random);
        return id(millisOf(number), CONTACT, tenant, number);
    }

    private long anyContactNumber(Random random) {
        long number = random.nextInt(size);
        return number - number % 10 + random.nextInt(NEW_OF_TEN);
    }

    /** The enquiry of some chain of events. */
    UUID anyChain(int tenant, Random random) {
        return deal(tenant, anyChainNumber(random));
    }

    UUID anyEvent(int tenant, Random random) {
        long number = anyChainNumber(random);
        int place = random.nextInt(EVENTS_OF_CHAIN);
        return id(millisOf(number) + place * MILLIS_BETWEEN_EVENTS, EVENT + place, tenant, number);
    }

    private long anyChainNumber(Random random) {
        long number = random.nextInt(size);
        return number - number % CHAIN_EVERY;
    }

    /** A moment at least that long before the newest enquiry, and after the oldest. */
    Instant anyMoment(Duration before, Random random) {
        long range = SPAN.minus(before).toMillis();
        return Instant.ofEpochMilli(oldest() + (long) (random.nextDouble() * range));
    }

    private static UUID id(long millis, int kind, int tenant, long number) {
        return new UUID((millis << 16) | 0x7000 | kind, Long.MIN_VALUE | ((long) tenant << 48) | number);
    }
}
