package nl.rentguy.sync.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworksTest {

    @Test
    void noNetworksTakeEverybody() {
        // Then
        assertThat(Networks.contain(List.of(), "203.0.113.7")).isTrue();
    }

    @Test
    void anAddressIsFoundInItsNetwork() {
        // Given
        List<String> networks = List.of("203.0.113.0/24", "2001:db8::/32");

        // Then
        assertThat(Networks.contain(networks, "203.0.113.7")).isTrue();
        assertThat(Networks.contain(networks, "203.0.114.7")).isFalse();
        assertThat(Networks.contain(networks, "2001:db8::1")).isTrue();
        assertThat(Networks.contain(networks, "2001:db9::1")).isFalse();
    }
}
