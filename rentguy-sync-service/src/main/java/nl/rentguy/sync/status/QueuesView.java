package nl.rentguy.sync.status;

/**
 * The queues of one tenant, by integration.
 *
 * @param rentguy what is on its way to RentGuy
 */
public record QueuesView(Queue rentguy) {

    /**
     * One queue.
     *
     * @param waiting not tried yet
     * @param retrying tried without success, tried again
     * @param sending on its way now
     * @param exhausted given up; waits for a decision of staff
     * @param stuck of those that wait, the ones that depend on something given up or cancelled
     * @param oldestWaitingSeconds how long the oldest of waiting, retrying and sending waits; 0 when there is none
     * @param circuit {@code closed}, {@code open} or {@code half-open}; of the replica that answers
     */
    public record Queue(
            long waiting,
            long retrying,
            long sending,
            long exhausted,
            long stuck,
            long oldestWaitingSeconds,
            long deliveredLastHour,
            long failedTriesLastHour,
            String circuit) {}
}
