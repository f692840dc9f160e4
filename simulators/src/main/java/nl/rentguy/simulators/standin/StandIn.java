package nl.rentguy.simulators.standin;

import io.vertx.ext.web.Router;
import java.util.List;
import nl.rentguy.simulators.failure.FailureSwitch;
import nl.rentguy.simulators.journal.Journal;
import nl.rentguy.simulators.journal.JournalView;

/**
 * A stand-in for one company's API. A new one implements this and is added to the list in {@code SimulatorsServer}; its
 * failure switch, journal and place on the page then come by themselves.
 */
public interface StandIn {
    /** The name in addresses, lower case: {@code /simulators/<name>}. */
    String name();

    /** The name people know the company by. */
    String title();

    /** What arrived. */
    Journal journal();

    /** How what arrived is shown. */
    JournalView view();

    /** Makes it fail on purpose. */
    FailureSwitch failures();

    /** What else the page is to show about it. */
    default List<Listing> listings() {
        return List.of();
    }

    /** Adds the addresses of the company's API, and those that only this stand-in has. */
    void mount(Router router);
}
