package nl.rentguy.simulators.standin;

import nl.rentguy.simulators.http.Arrival;
import nl.rentguy.simulators.journal.Outcome;

/**
 * Decides about a request without changing anything: what it changes follows when the outcome is noted down. Refuses by
 * throwing a {@link nl.rentguy.simulators.http.Refusal}.
 */
@FunctionalInterface
public interface Work {
    /** The decision about {@code arrival}. */
    Outcome decide(Arrival arrival);
}
