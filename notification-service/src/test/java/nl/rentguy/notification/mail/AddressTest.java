package nl.rentguy.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.rentguy.notification.delivery.DeliveryRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "two@example.com,three@example.com",
                "a@b.nl\r\nRCPT TO:<c@d.nl>",
                "<a@b.nl>",
                "a b@c.nl",
                "a@b@c.nl",
                "a@b.nl ",
                "a@\u00e9.nl",
            })
    void whatIsNotOnePlainMailboxIsRefusedWithoutQuotingIt(String email) {
        // When
        var attempt = assertThatThrownBy(() -> Address.of(email, "Name"));

        // Then
        attempt.isInstanceOf(DeliveryRefused.class).hasMessage("the recipient is not an e-mail address");
    }

    @Test
    void aNameIsPutBesideTheMailbox() {
        // When
        Address address = Address.of("o'neil+dj@mail.example-site.nl", "Sanne");

        // Then
        assertThat(address.header()).isEqualTo("Sanne <o'neil+dj@mail.example-site.nl>");
        assertThat(address.domain()).isEqualTo("mail.example-site.nl");
        assertThat(Address.of("a@b.nl", " ").header()).isEqualTo("a@b.nl");
    }
}
