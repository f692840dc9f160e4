package nl.rentguy.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rentguy.kit.settings.SecretBox.Place;
import nl.rentguy.kit.settings.SecretBox.Sealed;
import org.junit.jupiter.api.Test;

class SettingsReviewTest {
    private static final String KEY = "key-of-tenant-1234";

    private final SecretBox box = new SecretBox(Optional.of("a:" + SecretBoxTest.key((byte) 1)));
    private final SettingsReview review = new SettingsReview(List.of("demo-rentals", "mr-dj"), box);

    @Test
    void goodSettingsAreAccepted() {
        // Given
        Integration toy = new ToyIntegration(Map.of("address", "https://toy.example", "key", "key-of-deployment"));

        // When
        List<String> violations = review.of(toy, List.of(row("size", "3"), secret("key", KEY)));

        // Then
        assertThat(violations).isEmpty();
    }

    @Test
    void nothingSetAtAllIsAccepted() {
        assertThat(review.of(new ToyIntegration(Map.of()), List.of())).isEmpty();
    }

    @Test
    void aWrongValueOfTheEnvironmentIsNamedByItsVariableAlsoWhereATenantHasItsOwn() {
        // Given
        Integration toy = new ToyIntegration(Map.of("size", "12345", "on", "yes"));

        // When
        List<String> violations = review.of(toy, List.of(row("size", "3")));

        // Then
        assertThat(violations).contains("TOY_SIZE must be 1 to 9", "TOY_ON must be true or false");
        assertThat(violations).noneMatch(violation -> violation.contains("12345"));
    }

    @Test
    void aWrongValueOfATenantIsNamedWithoutTheValue() {
        // When
        List<String> violations =
                review.of(new ToyIntegration(Map.of()), List.of(row("size", "12345"), secret("key", "se cret")));

        // Then
        assertThat(violations)
                .containsExactly(
                        "integration toy of tenant mr-dj: key must be 8 to 500 visible ASCII characters without spaces",
                        "integration toy of tenant mr-dj: size must be 1 to 9");
    }

    @Test
    void aSecretThatCannotBeDecryptedIsNamed() {
        // Given
        Sealed moved = box.seal(new Place("demo-rentals", "toy", "key"), KEY);
        StoredSetting row = row("key", moved);

        // When
        List<String> violations = review.of(new ToyIntegration(Map.of()), List.of(row));

        // Then
        assertThat(violations)
                .singleElement()
                .asString()
                .startsWith("integration toy of tenant mr-dj: key cannot be decrypted: it was changed or moved");
    }

    @Test
    void twoTenantsInOnePlaceStopNobody() {
        assertThat(review.of(new ToyIntegration(Map.of()), List.of(row("room", "demo-rentals-room"))))
                .isEmpty();
    }

    @Test
    void aRowsTextShowsNoValue() {
        assertThat(secret("key", KEY).toString() + row("size", "12345")).isEqualTo("toy.key of mr-djtoy.size of mr-dj");
    }

    private StoredSetting secret(String key, String value) {
        return row(key, box.seal(new Place("mr-dj", "toy", key), value));
    }

    private static StoredSetting row(String key, String value) {
        return new StoredSetting(new Place("mr-dj", "toy", key), value, null, null, 1, "user:ada", Instant.EPOCH);
    }

    private static StoredSetting row(String key, Sealed sealed) {
        return new StoredSetting(new Place("mr-dj", "toy", key), null, sealed, null, 1, "user:ada", Instant.EPOCH);
    }
}
