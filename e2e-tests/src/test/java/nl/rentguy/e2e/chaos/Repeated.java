package nl.rentguy.e2e.chaos;

import java.util.List;

/**
 * Events that a service had handled and that came once more while nothing else happened.
 *
 * @param recognised how many of them it says to have recognised and left alone
 */
record Repeated(String service, int sent, int recognised) {

    /** A sentence when some were handled again; the ends may not show it, where a key absorbs the second time. */
    List<String> handledAgain() {
        return recognised >= sent
                ? List.of()
                : List.of(service + " handled " + (sent - recognised) + " of " + sent + " repeated events again");
    }

    /** A sentence when there were none. */
    List<String> untested() {
        return sent > 0 ? List.of() : List.of("no event that " + service + " handles could be repeated");
    }
}
