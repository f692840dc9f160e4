package nl.rentguy.sync.rentguy;

import java.util.List;
import java.util.Set;
import nl.rentguy.events.EquipmentConflict;

/**
 * What RentGuy says about the equipment of a project.
 *
 * @param status {@code available} when enough is free of everything, else that it is not
 * @param conflicts one per article of which too few are free
 */
public record InventoryAnswer(String status, List<EquipmentConflict> conflicts) {
    private static final Set<String> WORDS = Set.of("available", "conflict");

    /**
     * An answer.
     *
     * @throws IllegalArgumentException for a word that RentGuy does not have
     */
    public InventoryAnswer {
        if (!WORDS.contains(status)) {
            throw new IllegalArgumentException("no check of equipment ends with " + status);
        }
    }
}
