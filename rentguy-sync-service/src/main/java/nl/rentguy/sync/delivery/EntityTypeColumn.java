package nl.rentguy.sync.delivery;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores an entity type under its wire name. */
@Converter(autoApply = true)
public class EntityTypeColumn implements AttributeConverter<EntityType, String> {

    @Override
    public String convertToDatabaseColumn(EntityType type) {
        return type.wireName();
    }

    @Override
    public EntityType convertToEntityAttribute(String column) {
        return EntityType.of(column);
    }
}
