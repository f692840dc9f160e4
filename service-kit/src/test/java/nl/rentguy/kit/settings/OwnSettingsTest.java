package nl.rentguy.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rentguy.kit.settings.SecretBox.Place;
import nl.rentguy.kit.settings.SecretBox.Sealed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnSettingsTest {
    private final SecretBox box = new SecretBox(Optional.of("a:" + SecretBoxTest.key((byte) 1)));
    private final OwnSettings own =
            new OwnSettings(List.of(row("size", "3", null), row("key", null, new Sealed("of-long-ago", "AAAA"))));

    @Test
    void whatCannotBeDecryptedIsNamed() {
        assertThatThrownBy(() -> own.plain(box))
                .isInstanceOf(SecretUnreadable.class)
                .hasMessageStartingWith("key cannot be decrypted");
    }

    @Test
    void whatIsReplacedNeedNotBeReadable() {
        // When
        Map<String, String> plain = own.plain(box, Set.of("key", "size"));

        // Then
        assertThat(plain).containsOnly(Map.entry("size", "3"), Map.entry("key", ""));
    }

    @Test
    void whatIsOnlyShownIsNotDecrypted() {
        assertThat(own.withoutSecrets()).containsOnly(Map.entry("size", "3"), Map.entry("key", ""));
    }

    private static StoredSetting row(String key, @Nullable String value, @Nullable Sealed sealed) {
        return new StoredSetting(new Place("mr-dj", "toy", key), value, sealed, null, 1, "user:ada", Instant.EPOCH);
    }
}
