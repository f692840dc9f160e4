package nl.rentguy.events;

/**
 * So many of one article.
 *
 * @param sku the rental system's article number, e.g. {@code dj-set}
 * @param quantity pieces, 1 or more
 */
public record EquipmentLine(String sku, int quantity) {}
