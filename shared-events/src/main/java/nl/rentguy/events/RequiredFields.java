package nl.rentguy.events;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jackson leaves absent record components null; readers rely on those that are not {@code @Nullable}. */
final class RequiredFields {
    private RequiredFields() {}

    static void check(Object record) throws IOException {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = valueOf(component, record);
            if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new IOException("required field " + component.getName() + " is absent");
            }
            if (value instanceof Map<?, ?> map && map.containsValue(null)) {
                throw new IOException("field " + component.getName() + " holds an entry without a value");
            }
            if (value instanceof List<?> list) {
                checkAll(component.getName(), list);
            }
            if (value != null && value.getClass().isRecord()) {
                check(value);
            }
        }
    }

    private static void checkAll(String name, List<?> list) throws IOException {
        for (Object item : list) {
            if (item == null) {
                throw new IOException("field " + name + " holds an item without a value");
            }
            if (item.getClass().isRecord()) {
                check(item);
            }
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
