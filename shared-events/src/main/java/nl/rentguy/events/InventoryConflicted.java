package nl.rentguy.events;

import java.util.List;
import java.util.UUID;

/**
 * RentGuy does not have all the equipment of a project free at that time.
 *
 * @param conflicts one per article, never empty
 */
public record InventoryConflicted(UUID projectId, UUID dealId, List<EquipmentConflict> conflicts)
        implements DomainEvent {}
