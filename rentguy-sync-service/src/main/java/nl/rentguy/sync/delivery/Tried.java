package nl.rentguy.sync.delivery;

import java.util.List;
import nl.rentguy.sync.rentguy.RentGuyAnswer;

/**
 * How a try went.
 *
 * @param answer what it means for the delivery
 * @param exchanges the requests it took, in their order
 */
record Tried(RentGuyAnswer answer, List<Exchange> exchanges) {}
