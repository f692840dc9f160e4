package nl.rentguy.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.9.9.9",
                "10.1.2.3",
                "172.31.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "255.255.255.255",
                "[::1]",
                "::ffff:10.0.0.1",
                "::ffff:0:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::a00:1",
                "2002:a00:1::1",
                "fd00::1",
                "fe80::1",
                "ff02::1"
            })
    void whatIsNotPublicIsRefused(String host) {
        assertThatThrownBy(() -> PublicAddress.of(host))
                .isInstanceOf(PrivateAddress.class)
                .hasMessageContaining("not a public address");
    }

    /** As the system's resolver gives it for a name; of a literal Java makes an IPv4 address. */
    @Test
    void anIpv4AddressInIpv6FormIsNotPublic() throws UnknownHostException {
        // Given
        byte[] mapped = new byte[16];
        mapped[10] = (byte) 0xff;
        mapped[11] = (byte) 0xff;
        mapped[12] = 10;
        mapped[15] = 1;

        // When
        InetAddress address = Inet6Address.getByAddress("rentguy.example", mapped, -1);

        // Then
        assertThat(PublicAddress.isPublic(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "172.32.0.1", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"})
    void whatIsPublicIsTakenAsItIs(String host) throws UnknownHostException, PrivateAddress {
        assertThat(PublicAddress.of(host)).isEqualTo(InetAddress.getByName(host));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.77/24, 192.0.2.1, true",
        "0.0.0.0/0, 192.0.3.0, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false"
    })
    void aNetworkHoldsTheAddressesThatShareItsBits(String network, String address, boolean held)
            throws UnknownHostException {
        assertThat(Network.of(network).contains(InetAddress.getByName(address))).isEqualTo(held);
    }

    @Test
    void aNetworkIsNeverLookedUpAsAName() {
        assertThatThrownBy(() -> Network.of("abc/8")).isInstanceOf(IllegalArgumentException.class);
    }
}
