package nl.rentguy.notification.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rentguy.notification.delivery.DeliveryConfig;
import nl.rentguy.notification.fixture.TenantFixture;
import nl.rentguy.testkit.Defaults;
import org.junit.jupiter.api.Test;

class SlackSettingsTest {

    private static final DeliveryConfig DELIVERY = Defaults.of(DeliveryConfig.class);

    private record Config(Optional<String> webhookUrl, Map<String, String> channels) implements SlackConfig {
        @Override
        public Duration timeout() {
            return Duration.ofSeconds(5);
        }
    }

    @Test
    void productionPostsNothingInClear() {
        // Given
        var config = new Config(Optional.of("http://hooks"), Map.of("sales", "http://flow", "ops", "https://flow"));

        // When
        var violations = new SlackSettings(config, DELIVERY, List.of(), false).violations();

        // Then
        assertThat(violations)
                .containsExactly("SLACK_WEBHOOK_URL must use https", "rentguy.slack.channels.sales must use https");
        assertThat(new SlackSettings(config, DELIVERY, List.of(), true).violations())
                .isEmpty();
    }

    @Test
    void twoCompaniesMayNotShareAChannel() {
        // Given
        var config = new Config(Optional.empty(), Map.of());
        var tenants = List.of(TenantFixture.discoAndSons(), TenantFixture.discoAndSons());

        // When
        var violations = new SlackSettings(config, DELIVERY, tenants, true).violations();

        // Then
        assertThat(violations).containsExactly("operations.slackChannel operations is that of both disco and disco");
    }
}
