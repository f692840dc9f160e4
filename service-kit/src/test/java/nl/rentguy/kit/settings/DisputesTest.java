package nl.rentguy.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisputesTest {
    private final Integration toy =
            new ToyIntegration(Map.of("address", "https://toy.example", "key", "key-of-deployment"));

    @Test
    void whoChoseARoomGivesWayToWhoHasItByDefault() {
        // When
        Map<String, SettingValues> settled = settled(Map.of("room", "mr-dj-room", "key", "key-of-demo"), Map.of());

        // Then
        assertThat(settled.get("mr-dj").missing()).isEmpty();
        assertThat(settled.get("demo-rentals").missing()).containsExactly("room");
        assertThat(settled.get("demo-rentals").text("key")).isEqualTo("key-of-demo");
    }

    @Test
    void ofTwoWhoChoseTheSameTheLaterGivesWay() {
        // When
        Map<String, SettingValues> settled =
                settled(Map.of("room", "hall", "key", "key-of-demo"), Map.of("room", "hall", "key", "key-of-mr-dj"));

        // Then
        assertThat(settled.get("demo-rentals").text("room")).isEqualTo("hall");
        assertThat(settled.get("mr-dj").missing()).containsExactly("room");
    }

    @Test
    void whoSharesNothingKeepsEverything() {
        // When
        Map<String, SettingValues> settled = settled(Map.of(), Map.of("size", "3"));

        // Then
        assertThat(settled.values())
                .allSatisfy(values -> assertThat(values.missing()).isEmpty());
        assertThat(settled.get("mr-dj").number("size")).isEqualTo(3);
    }

    private Map<String, SettingValues> settled(Map<String, String> ofDemoRentals, Map<String, String> ofMrDj) {
        return new Disputes(
                        toy,
                        Map.of(
                                "demo-rentals",
                                SettingValues.of(toy, "demo-rentals", ofDemoRentals),
                                "mr-dj",
                                SettingValues.of(toy, "mr-dj", ofMrDj)))
                .settled();
    }
}
