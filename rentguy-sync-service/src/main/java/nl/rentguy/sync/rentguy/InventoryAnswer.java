package nl.rentguy.sync.rentguy;

import java.util.List;
import nl.rentguy.events.EquipmentConflict;

/**
 * What RentGuy says about the equipment of a project.
 *
 * @param status whether enough is free: {@code available} or {@code conflict}
 * @param conflicts one per article of which too few are free
 */
public record InventoryAnswer(String status, List<EquipmentConflict> conflicts) {}
