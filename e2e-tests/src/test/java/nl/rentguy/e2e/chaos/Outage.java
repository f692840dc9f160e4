package nl.rentguy.e2e.chaos;

import java.time.Duration;

/**
 * A fault as it happened. It is late when the machine is: a third fault, or one that another excludes, waits its turn.
 *
 * @param began since the beginning of the run
 * @param mending when it was taken back
 * @param ready when what failed did its work again
 * @param failure why it could not be brought about; empty when it was
 * @param remark what else is to be said of it; may be empty
 */
record Outage(PlannedFault planned, Duration began, Duration mending, Duration ready, String failure, String remark) {

    boolean happened() {
        return failure.isEmpty();
    }

    /** How long it took from taking the fault back until the part was ready. */
    Duration recovery() {
        return ready.minus(mending);
    }

    @Override
    public String toString() {
        return planned.fault() + ", ready after " + Watch.seconds(recovery())
                + (happened() ? "" : ", DID NOT HAPPEN: " + failure) + (remark.isEmpty() ? "" : " (" + remark + ")");
    }
}
