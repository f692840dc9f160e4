package nl.rentguy.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasterKeysTest {
    private static final String ONE = SecretBoxTest.key((byte) 1);
    private static final String TWO = SecretBoxTest.key((byte) 2);

    @Test
    void theFirstKeyIsTheCurrentOne() {
        // When
        MasterKeys keys = new MasterKeys("2026-11:" + ONE + ", 2025-11:" + TWO);

        // Then
        assertThat(keys.violations()).isEmpty();
        assertThat(keys.current()).contains("2026-11");
        assertThat(keys.byId("2025-11")).isNotNull();
    }

    @Test
    void noKeysAreNotWrongKeys() {
        // When
        MasterKeys keys = new MasterKeys(" ");

        // Then
        assertThat(keys.violations()).isEmpty();
        assertThat(keys.current()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a:c2hvcnQ=, entry 1 must hold 32 bytes",
        "a:====, entry 1 must be an id",
        "a:, entry 1 must hold 32 bytes",
        "c2VjcmV0LW1hdGVyaWFsLXdpdGhvdXQtaWQ, entry 1 must be an id",
        "a b:c2hvcnQ=, entry 1 must be an id"
    })
    void aKeyThatCannotBeRightIsNamedByItsPlaceOnly(String text, String reason) {
        // When
        MasterKeys keys = new MasterKeys(text);

        // Then
        assertThat(keys.violations())
                .singleElement()
                .asString()
                .startsWith("RENTGUY_SECRETS_KEYS: " + reason)
                .doesNotContain("c2");
        assertThat(keys.current()).isEmpty();
    }

    @Test
    void theSameIdTwiceIsRefused() {
        // When
        MasterKeys keys = new MasterKeys("a:" + ONE + ",a:" + TWO);

        // Then
        assertThat(keys.violations()).containsExactly("RENTGUY_SECRETS_KEYS: entry 2 has the id of another entry");
    }

    @Test
    void theSameKeyTwiceIsRefused() {
        // When
        MasterKeys keys = new MasterKeys("a:" + ONE + ",b:" + ONE);

        // Then
        assertThat(keys.violations()).containsExactly("RENTGUY_SECRETS_KEYS: entry 2 repeats the key of another entry");
    }

    @Test
    void itsTextShowsNoKey() {
        // When
        String text = new MasterKeys("a:" + ONE).toString();

        // Then
        assertThat(text).isEqualTo("1 master keys");
    }
}
