package nl.rentguy.bench.load;

import java.util.UUID;

/**
 * Accepted leads: how many, and all their ids combined by exclusive or. Equal books on both sides mean that the same ids
 * were answered and stored, without a list of either.
 */
public record Books(long count, long high, long low) {

    public static final Books EMPTY = new Books(0, 0, 0);

    public Books plus(UUID id) {
        return new Books(count + 1, high ^ id.getMostSignificantBits(), low ^ id.getLeastSignificantBits());
    }

    public Books plus(Books other) {
        return new Books(count + other.count, high ^ other.high, low ^ other.low);
    }
}
