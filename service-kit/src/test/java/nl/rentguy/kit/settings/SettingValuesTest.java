package nl.rentguy.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingValuesTest {
    private static final Map<String, String> DEPLOYED =
            Map.of("address", "https://toy.example", "key", "key-of-deployment", "size", "7");

    private final Integration toy = new ToyIntegration(DEPLOYED);

    @Test
    void theTenantGoesBeforeTheDeploymentAndThatBeforeTheDefault() {
        // When
        SettingValues values = SettingValues.of(toy, "mr-dj", Map.of("on", "false"));

        // Then
        assertThat(values.flag("on")).isFalse();
        assertThat(values.source("on")).isEqualTo(SettingSource.TENANT);
        assertThat(values.number("size")).isEqualTo(7);
        assertThat(values.source("size")).isEqualTo(SettingSource.DEPLOYMENT);
        assertThat(values.text("room")).isEqualTo("mr-dj-room");
        assertThat(values.source("room")).isEqualTo(SettingSource.DEFAULT);
        assertThat(values.text("from")).isNull();
        assertThat(values.source("from")).isEqualTo(SettingSource.NONE);
        assertThat(values.missing()).isEmpty();
    }

    @Test
    void theDeploymentsSecretDoesNotGoWhereATenantSays() {
        // When
        SettingValues elsewhere = SettingValues.of(toy, "mr-dj", Map.of("address", "https://evil.example"));
        SettingValues otherRoom = SettingValues.of(toy, "mr-dj", Map.of("room", "room-of-others"));

        // Then
        assertThat(elsewhere.text("key")).isNull();
        assertThat(elsewhere.missing()).containsExactly("key");
        assertThat(otherRoom.text("key")).isNull();
    }

    @Test
    void aTenantsOwnSecretGoesWithItsOwnAddress() {
        // When
        SettingValues values =
                SettingValues.of(toy, "mr-dj", Map.of("address", "https://own.example", "key", "key-of-tenant"));

        // Then
        assertThat(values.text("key")).isEqualTo("key-of-tenant");
        assertThat(values.missing()).isEmpty();
    }

    @Test
    void withoutAddressAndKeyTheyAreMissing() {
        // When
        SettingValues values = SettingValues.of(new ToyIntegration(Map.of("address", " ")), "mr-dj", Map.of());

        // Then
        assertThat(values.missing()).containsExactly("address", "key");
    }

    @Test
    void itsTextShowsNoValue() {
        // When
        String text =
                SettingValues.of(toy, "mr-dj", Map.of("key", "key-of-tenant")).toString();

        // Then
        assertThat(text).isEqualTo("settings of toy");
    }
}
