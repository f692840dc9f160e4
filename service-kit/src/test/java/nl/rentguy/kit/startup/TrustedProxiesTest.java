package nl.rentguy.kit.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.0/8", "::1/128", "fd00:12::/32"})
    void addressesAndNetworksPass(String proxy) {
        assertThat(violations(proxy)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "fd00::7", "gateway", "gateway.example.org"})
    void whatWouldBeResolvedWithEveryRequestIsRefused(String proxy) {
        assertThat(violations(proxy)).singleElement().asString().contains("'" + proxy + "'", "::1/128");
    }

    @Test
    void noProxyIsTrustedWithoutTheSetting() {
        assertThat(new TrustedProxies(Optional.empty()).violations()).isEmpty();
    }

    private static List<String> violations(String proxy) {
        return new TrustedProxies(Optional.of(List.of(proxy))).violations();
    }
}
