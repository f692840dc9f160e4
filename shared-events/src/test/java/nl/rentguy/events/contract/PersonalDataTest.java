package nl.rentguy.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventContract;
import nl.rentguy.events.PersonalData;
import org.junit.jupiter.api.Test;

class PersonalDataTest {
    private static final Set<String> PERSONS_DATA = Set.of(
            "email",
            "phone",
            "firstname",
            "lastname",
            "infix",
            "message",
            "recipient",
            "recipientname",
            "location",
            "title");

    record Forgetful(
            Nested nested, List<Inner> list, @PersonalData String phone, String guestEmail) {}

    record Nested(String firstName, String packageName) {}

    record Inner(String billingLocation) {}

    @Test
    void componentsNamedLikeAPersonsDataAreMarked() {
        // Given
        Stream<Class<?>> payloads = EventCatalog.contracts().stream().map(EventContract::payload);

        // When
        var unmarked = payloads.flatMap(PersonalDataTest::unmarked).toList();

        // Then
        assertThat(unmarked).as("components to mark with @PersonalData").isEmpty();
    }

    @Test
    void unmarkedComponentsAreFoundAtAnyDepth() {
        // When
        var unmarked = unmarked(Forgetful.class);

        // Then
        assertThat(unmarked).containsExactly("Nested.firstName", "Inner.billingLocation", "Forgetful.guestEmail");
    }

    private static Stream<String> unmarked(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> Stream.concat(
                        recordsIn(component.getGenericType()).flatMap(PersonalDataTest::unmarked),
                        Stream.of(component)
                                .filter(PersonalDataTest::needsMark)
                                .map(one -> type.getSimpleName() + "." + one.getName())));
    }

    private static Stream<Class<?>> recordsIn(Type type) {
        return switch (type) {
            case Class<?> plain when plain.isRecord() -> Stream.of(plain);
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).flatMap(PersonalDataTest::recordsIn);
            default -> Stream.empty();
        };
    }

    private static boolean needsMark(RecordComponent component) {
        String name = component.getName();
        String lastWord = name.substring(lastUpperCase(name));
        return (isPersonsData(name) || isPersonsData(lastWord)) && !component.isAnnotationPresent(PersonalData.class);
    }

    private static boolean isPersonsData(String name) {
        return PERSONS_DATA.contains(name.toLowerCase(Locale.ROOT));
    }

    private static int lastUpperCase(String name) {
        int at = name.length() - 1;
        while (at > 0 && !Character.isUpperCase(name.charAt(at))) {
            at--;
        }
        return Math.max(at, 0);
    }
}
