package nl.rentguy.bench.load;

import java.util.Optional;
import java.util.UUID;

/** One connection to what is measured; used by one thread. */
public interface Exchange extends AutoCloseable {

    /** The status of an accepted lead; whatever is no HTTP says it the same way. */
    int CREATED = 201;

    /**
     * Sends one lead and waits for the answer.
     *
     * @return the HTTP status
     * @throws Exception when there was no answer; the exchange is then closed and another one opened
     */
    int once() throws Exception;

    /** What was accepted so far. */
    Books accepted();

    /** The lead that the last answer tells of; empty for what keeps no single ones. */
    default Optional<UUID> lead() {
        return Optional.empty();
    }

    /** May be called by another thread, to end a wait for an answer that does not come. */
    @Override
    void close();
}
