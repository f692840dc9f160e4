package nl.rentguy.sync.delivery;

import org.jspecify.annotations.Nullable;

/**
 * A try that ended, on its way into the database.
 *
 * @param traceparent of the try; its events belong to it
 */
record Conclusion(
        ClaimedDelivery claimed, Tried tried, @Nullable String traceparent) {

    /** Whether RentGuy holds this version now, or a newer one. */
    boolean held() {
        return tried.answer().verdict().held();
    }

    /** The same try, whose answer could not be stored. */
    Conclusion notTakenOver() {
        return new Conclusion(claimed, tried.notTakenOver(), traceparent);
    }

    boolean isOfSameEntity(Conclusion other) {
        return claimed.entityType() == other.claimed.entityType()
                && claimed.entityId().equals(other.claimed.entityId());
    }
}
