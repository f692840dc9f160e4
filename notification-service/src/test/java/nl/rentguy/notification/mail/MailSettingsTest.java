package nl.rentguy.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.rentguy.notification.delivery.DeliveryConfig;
import nl.rentguy.testkit.Defaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailSettingsTest {

    private record Config(
            Optional<String> host,
            MailSecurity security,
            Optional<String> user,
            Optional<String> password,
            Duration timeout)
            implements MailConfig {

        Config(Optional<String> host, MailSecurity security, Optional<String> user, Optional<String> password) {
            this(host, security, user, password, Duration.ofSeconds(30));
        }

        @Override
        public int port() {
            return 25;
        }

        @Override
        public Optional<String> ownHostName() {
            return Optional.empty();
        }
    }

    @Test
    void nothingStartsWithoutAMailServer() {
        // Given
        var config = new Config(Optional.empty(), MailSecurity.TLS, Optional.empty(), Optional.empty());

        // When
        List<String> violations = new MailSettings(config, Defaults.of(DeliveryConfig.class), true).violations();

        // Then
        assertThat(violations).containsExactly("SMTP_HOST must name the mail server");
    }

    @ParameterizedTest
    @EnumSource(MailSecurity.class)
    void productionSendsNoMailInClear(MailSecurity security) {
        // Given
        var config = new Config(Optional.of("mail"), security, Optional.of("u"), Optional.of("p"));

        // When
        List<String> violations = new MailSettings(config, Defaults.of(DeliveryConfig.class), false).violations();

        // Then
        boolean certain = security == MailSecurity.TLS || security == MailSecurity.STARTTLS;
        assertThat(violations).hasSize(certain ? 0 : 1);
        assertThat(new MailSettings(config, Defaults.of(DeliveryConfig.class), true).violations())
                .isEmpty();
    }

    @Test
    void anAccountNeedsItsPassword() {
        // Given
        var config = new Config(Optional.of("mail"), MailSecurity.TLS, Optional.of("u"), Optional.empty());

        // When
        List<String> violations = new MailSettings(config, Defaults.of(DeliveryConfig.class), false).violations();

        // Then
        assertThat(violations).containsExactly("SMTP_USER and SMTP_PASSWORD must be set together");
    }

    @Test
    void aTryEndsBeforeItsLease() {
        // Given
        var config = new Config(
                Optional.of("mail"), MailSecurity.TLS, Optional.empty(), Optional.empty(), Duration.ofSeconds(45));

        // When
        List<String> violations = new MailSettings(config, Defaults.of(DeliveryConfig.class), true).violations();

        // Then
        assertThat(violations).containsExactly("rentguy.mail.timeout must be shorter than rentguy.delivery.lease");
    }
}
