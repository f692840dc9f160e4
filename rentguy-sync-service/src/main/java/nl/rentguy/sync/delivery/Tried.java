package nl.rentguy.sync.delivery;

import java.util.ArrayList;
import java.util.List;
import nl.rentguy.sync.rentguy.RentGuyAnswer;

/**
 * How a try went.
 *
 * @param answer what it means for the delivery
 * @param exchanges the requests it took, in their order
 */
record Tried(RentGuyAnswer answer, List<Exchange> exchanges) {

    /** The same requests, the last of which is said to have failed, as its answer could not be stored. */
    Tried notTakenOver() {
        RentGuyAnswer failed = answer.notTakenOver();
        List<Exchange> made = new ArrayList<>(exchanges);
        if (!made.isEmpty()) {
            made.add(made.removeLast().answered(failed));
        }
        return new Tried(failed, made);
    }
}
