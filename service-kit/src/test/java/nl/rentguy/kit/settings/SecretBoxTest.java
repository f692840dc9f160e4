package nl.rentguy.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import nl.rentguy.kit.settings.SecretBox.Place;
import nl.rentguy.kit.settings.SecretBox.Sealed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTest {
    private static final String OLD = "old:" + key((byte) 1);
    private static final String NEW = "new:" + key((byte) 2);
    private static final Place PLACE = new Place("mr-dj", "rentguy", "apiKey");
    private static final String SECRET = "s3cret-of-mr-dj-🎧";

    private final SecretBox box = box(OLD);

    @Test
    void whatWasSealedIsOpenedAgain() {
        // Given
        Sealed sealed = box.seal(PLACE, SECRET);

        // When
        String opened = box.open(PLACE, sealed);

        // Then
        assertThat(opened).isEqualTo(SECRET);
    }

    @Test
    void theSameSecretNeverLooksTheSame() {
        // When
        Sealed one = box.seal(PLACE, SECRET);
        Sealed other = box.seal(PLACE, SECRET);

        // Then
        assertThat(one.text()).isNotEqualTo(other.text());
        assertThat(new String(Base64.getDecoder().decode(one.text()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, 12, 20, -1})
    void aChangedBitIsNoticedWhereverItIs(int position) {
        // Given
        byte[] bytes = Base64.getDecoder().decode(box.seal(PLACE, SECRET).text());
        bytes[position < 0 ? bytes.length - 1 : position] ^= 1;
        Sealed tampered = new Sealed("old", Base64.getEncoder().encodeToString(bytes));

        // When
        var opening = assertThatThrownBy(() -> box.open(PLACE, tampered));

        // Then
        opening.isInstanceOf(SecretUnreadable.class).hasMessageContaining("changed or moved");
    }

    @ParameterizedTest
    @CsvSource({"demo-rentals, rentguy, apiKey", "mr-dj, mollie, apiKey", "mr-dj, rentguy, webhookSecret"})
    void movedToAnotherPlaceItCannotBeRead(String tenantId, String integration, String key) {
        // Given
        Sealed sealed = box.seal(PLACE, SECRET);

        // When
        var opening = assertThatThrownBy(() -> box.open(new Place(tenantId, integration, key), sealed));

        // Then
        opening.isInstanceOf(SecretUnreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "no base64 at all", "AAAAAAAAAAAAAAAA"})
    void whatIsNoCiphertextIsUnreadable(String text) {
        // When
        var opening = assertThatThrownBy(() -> box.open(PLACE, new Sealed("old", text)));

        // Then
        opening.isInstanceOf(SecretUnreadable.class);
    }

    @Test
    void duringARotationOldSecretsAreReadAndNewOnesUseTheFirstKey() {
        // Given
        Sealed sealed = box.seal(PLACE, SECRET);
        SecretBox rotated = box(NEW + "," + OLD);

        // When
        Sealed resealed = rotated.seal(PLACE, rotated.open(PLACE, sealed));

        // Then
        assertThat(rotated.isCurrent(sealed.keyId())).isFalse();
        assertThat(rotated.isCurrent(resealed.keyId())).isTrue();
        assertThat(box(NEW).open(PLACE, resealed)).isEqualTo(SECRET);
    }

    @Test
    void withoutItsKeyItIsUnreadableAndTheReasonIsSaid() {
        // Given
        Sealed sealed = box.seal(PLACE, SECRET);

        // When
        var opening = assertThatThrownBy(() -> box(NEW).open(PLACE, sealed));

        // Then
        opening.isInstanceOf(SecretUnreadable.class).hasMessageContaining("its key old is not in RENTGUY_SECRETS_KEYS");
    }

    @Test
    void anotherKeyUnderTheSameIdOpensNothing() {
        // Given
        Sealed sealed = box.seal(PLACE, SECRET);

        // When
        var opening = assertThatThrownBy(() -> box("old:" + key((byte) 3)).open(PLACE, sealed));

        // Then
        opening.isInstanceOf(SecretUnreadable.class);
    }

    private static SecretBox box(String keys) {
        return new SecretBox(Optional.of(keys));
    }

    static String key(byte filling) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, filling);
        return Base64.getEncoder().encodeToString(key);
    }
}
