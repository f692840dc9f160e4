package nl.rentguy.crm.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stores an enum by the name it has on the wire, so that tables, events and the API use one word for one thing. */
public abstract class WireName<E extends Enum<E>> implements AttributeConverter<E, String> {
    private final Function<E, String> write;
    private final Function<String, E> read;

    protected WireName(Function<E, String> write, Function<String, E> read) {
        this.write = write;
        this.read = read;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E value) {
        return value == null ? null : write.apply(value);
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : read.apply(stored);
    }
}
