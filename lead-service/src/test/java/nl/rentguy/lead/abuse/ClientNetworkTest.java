package nl.rentguy.lead.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "2001:db8:1:2::1, 20010db800010002/64",
        "2001:db8:1:2:ffff:ffff:ffff:ffff, 20010db800010002/64",
        "2001:db8:1:3::1, 20010db800010003/64",
        "unknown, unknown"
    })
    void addressesOneClientCanChooseFromCountAsOne(String address, String network) {
        // When
        String counted = ClientNetwork.of(address);

        // Then
        assertThat(counted).isEqualTo(network);
    }
}
