package nl.rentguy.e2e.chaos;

import java.time.Duration;

/**
 * A fault as it happened. It is late when the machine is: a third fault, or a second one of a target, waits its turn.
 *
 * @param began since the beginning of the run
 * @param mending when it was taken back
 * @param ready when what failed did its work again
 * @param remark what went other than planned; empty when nothing did
 */
record Outage(PlannedFault planned, Duration began, Duration mending, Duration ready, String remark) {

    /** How long it took from taking the fault back until the part was ready. */
    Duration recovery() {
        return ready.minus(mending);
    }
}
