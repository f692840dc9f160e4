package nl.rentguy.bench.queue;

/**
 * What became of a batch that waited.
 *
 * @param seconds from the first try to the last delivery
 * @param limited tries that met the stand-in's limit
 * @param early dependants that were delivered before their contact
 * @param created documents that the stand-in holds
 * @param refused requests that the stand-in found fault with, such as a dependant without its contact
 * @param updated writes to documents that the stand-in held already; of these none is wanted, as each is queued once
 * @param doubled writes of a version that the stand-in was given before
 */
record Outcome(
        long delivered,
        long exhausted,
        double seconds,
        long limited,
        long early,
        long created,
        long refused,
        long updated,
        long doubled) {

    double perSecond() {
        return seconds <= 0 ? 0 : delivered / seconds;
    }
}
