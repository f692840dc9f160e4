package nl.rentguy.notification.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rentguy.notification.delivery.DeliveryConfig;
import nl.rentguy.notification.delivery.DeliveryPostponed;
import nl.rentguy.notification.delivery.DeliveryRefused;
import nl.rentguy.notification.fixture.TenantFixture;
import nl.rentguy.testkit.Defaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsSettingsTest {

    private static final DeliveryConfig DELIVERY = Defaults.of(DeliveryConfig.class);

    private record Config(Optional<String> webhookUrl, Map<String, String> channels) implements TeamsConfig {
        @Override
        public Duration timeout() {
            return Duration.ofSeconds(5);
        }
    }

    @Test
    void productionPostsNoCardInClear() {
        // Given
        var config = new Config(Optional.of("http://hooks"), Map.of("sales", "http://flow", "ops", "https://flow"));

        // When
        var violations = new TeamsSettings(config, DELIVERY, List.of(), false).violations();

        // Then
        assertThat(violations)
                .containsExactly("TEAMS_WEBHOOK_URL must use https", "rentguy.teams.channels.sales must use https");
        assertThat(new TeamsSettings(config, DELIVERY, List.of(), true).violations())
                .isEmpty();
    }

    @Test
    void twoCompaniesMayNotShareAChannel() {
        // Given
        var config = new Config(Optional.empty(), Map.of());
        var tenants = List.of(TenantFixture.discoAndSons(), TenantFixture.discoAndSons());

        // When
        var violations = new TeamsSettings(config, DELIVERY, tenants, true).violations();

        // Then
        assertThat(violations).containsExactly("intake.teamsChannel sales is that of both disco and disco");
    }

    @Test
    void aChannelsOwnAddressGoesFirst() {
        // Given
        var addresses = new TeamsAddresses(
                new Config(Optional.of("https://hooks"), Map.of("sales", "https://flow.example/invoke?sig=abc")));

        // When
        String own = addresses.of("sales");

        // Then
        assertThat(own).isEqualTo("https://flow.example/invoke?sig=abc");
        assertThat(addresses.of("ops")).isEqualTo("https://hooks/ops");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../admin", "a/b", "a?b", "", "a b", "a#b"})
    void aKeyThatCouldLeadElsewhereIsRefused(String key) {
        // Given
        var addresses = new TeamsAddresses(new Config(Optional.of("https://hooks"), Map.of()));

        // When
        var attempt = assertThatThrownBy(() -> addresses.of(key));

        // Then
        attempt.isInstanceOf(DeliveryRefused.class);
    }

    @Test
    void withoutAnAddressCardsWait() {
        // Given
        var addresses = new TeamsAddresses(new Config(Optional.empty(), Map.of()));

        // When
        var attempt = assertThatThrownBy(() -> addresses.of("sales"));

        // Then
        attempt.isInstanceOf(DeliveryPostponed.class);
    }
}
