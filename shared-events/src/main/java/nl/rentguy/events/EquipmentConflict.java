package nl.rentguy.events;

/**
 * An article of which too few are left.
 *
 * @param requested pieces the project needs
 * @param available pieces that are free at that time, less than requested
 */
public record EquipmentConflict(String sku, int requested, int available) {}
