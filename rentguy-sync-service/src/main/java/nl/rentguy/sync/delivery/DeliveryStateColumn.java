package nl.rentguy.sync.delivery;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a delivery state under its wire name. */
@Converter(autoApply = true)
public class DeliveryStateColumn implements AttributeConverter<DeliveryState, String> {

    @Override
    public String convertToDatabaseColumn(DeliveryState state) {
        return state.wireName();
    }

    @Override
    public DeliveryState convertToEntityAttribute(String column) {
        return DeliveryState.of(column);
    }
}
