package nl.rentguy.bench.growth;

import java.util.Random;
import nl.rentguy.platform.Part;

/**
 * One kind of read that staff do.
 *
 * @param control whether what it reads does not grow: it shows how even the machine was
 */
record Question(String name, Part service, boolean control, Asking asking) {

    /** Makes the path for one request. */
    @FunctionalInterface
    interface Asking {
        String path(Asked asked);
    }

    /** What a request can be about: one tenant, and the draw of the moment. */
    record Asked(Population population, Samples samples, int tenant, Random random) {}

    static Question crm(String name, Asking asking) {
        return new Question(name, Part.CRM_SERVICE, false, asked -> "/api/crm/" + asking.path(asked));
    }

    static Question audit(String name, Asking asking) {
        return new Question(name, Part.AUDIT_SERVICE, false, asked -> "/api/audit/" + asking.path(asked));
    }

    Question asControl() {
        return new Question(name, service, true, asking);
    }
}
