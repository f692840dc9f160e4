package nl.rentguy.sync.rentguy;

import java.util.List;
import nl.rentguy.events.EquipmentConflict;

/**
 * What RentGuy says about the equipment of a project.
 *
 * @param status {@code available} when enough is free of everything, else the word RentGuy has for too little
 * @param conflicts one per article of which too few are free
 */
public record InventoryAnswer(String status, List<EquipmentConflict> conflicts) {}
