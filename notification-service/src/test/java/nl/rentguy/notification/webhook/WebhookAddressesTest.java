package nl.rentguy.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.rentguy.notification.delivery.DeliveryPostponed;
import nl.rentguy.notification.delivery.DeliveryRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressesTest {

    private record Config(Optional<String> webhookUrl, Map<String, String> channels) implements WebhookConfig {
        @Override
        public Duration timeout() {
            return Duration.ofSeconds(5);
        }
    }

    @Test
    void aChannelsOwnAddressGoesFirst() {
        // Given
        var addresses = new WebhookAddresses(
                "Slack",
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
        var addresses = new WebhookAddresses("Slack", new Config(Optional.of("https://hooks"), Map.of()));

        // When
        var attempt = assertThatThrownBy(() -> addresses.of(key));

        // Then
        attempt.isInstanceOf(DeliveryRefused.class);
    }

    @Test
    void withoutAnAddressMessagesWait() {
        // Given
        var addresses = new WebhookAddresses("Slack", new Config(Optional.empty(), Map.of()));

        // When
        var attempt = assertThatThrownBy(() -> addresses.of("sales"));

        // Then
        attempt.isInstanceOf(DeliveryPostponed.class);
    }
}
