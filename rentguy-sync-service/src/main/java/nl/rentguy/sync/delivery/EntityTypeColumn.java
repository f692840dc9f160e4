package nl.rentguy.sync.delivery;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores an entity type under its wire name. */
@Converter(autoApply = true)
public class EntityTypeColumn implements AttributeConverter<EntityType, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable EntityType type) {
        return type == null ? null : type.wireName();
    }

    @Override
    public @Nullable EntityType convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : EntityType.of(column);
    }
}
