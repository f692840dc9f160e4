package nl.rentguy.sync.webhook;

/** How a message relates to those that came before. */
enum Arrival {
    NEW,
    /** RentGuy sent it before, and again because our answer did not reach it. */
    KNOWN,
    /** The same signature was here before: a copy, which RentGuy does not send. */
    REPLAYED
}
