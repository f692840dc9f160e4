package nl.rentguy.crm.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.persistence.AttributeConverter;
import java.io.UncheckedIOException;
import java.util.List;

/** Stores a list of records as a JSON array in a text column: for lists that are only read and written as a whole. */
public abstract class JsonList<T> implements AttributeConverter<List<T>, String> {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectReader reader;

    protected JsonList(Class<T> item) {
        this.reader = MAPPER.readerForListOf(item);
    }

    @Override
    public String convertToDatabaseColumn(List<T> list) {
        try {
            return MAPPER.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<T> convertToEntityAttribute(String stored) {
        try {
            return reader.readValue(stored);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
