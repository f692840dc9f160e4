package nl.rentguy.sync.operate;

/**
 * What a flush found.
 *
 * @param due deliveries that are due now and held up by nothing
 * @param alreadySending deliveries that are on their way
 * @param waitingForOthers deliveries that wait for something RentGuy does not hold yet; they follow it
 * @param heldByRentGuy deliveries that RentGuy asked to be spared, by {@code Retry-After}; all that are due while it asked for
 *     a pause
 * @param switchedOff deliveries that wait because the integration is off or not configured; then the other numbers but one are 0
 */
public record FlushNumbers(long due, long alreadySending, long waitingForOthers, long heldByRentGuy, long switchedOff) {

    /** The same with nothing due, because nothing is sent. */
    FlushNumbers off() {
        return new FlushNumbers(0, alreadySending, 0, 0, due + waitingForOthers + heldByRentGuy);
    }

    /** The same while RentGuy is left alone, as it asked for. */
    FlushNumbers paused() {
        return new FlushNumbers(0, alreadySending, waitingForOthers, due + heldByRentGuy, switchedOff);
    }

    /** For the log of actions. */
    String note() {
        return "due %d, sending %d, waiting for others %d, held by RentGuy %d, switched off %d"
                .formatted(due, alreadySending, waitingForOthers, heldByRentGuy, switchedOff);
    }
}
