package nl.rentguy.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not a url",
                "api.rentguy.example/v1",
                "ftp://api.rentguy.example",
                "https:///v1",
                "https://user:word@api.rentguy.example",
                "https://api.rentguy.example/v1?x=1",
                "https://api.rentguy.example/v1#x",
                "http://api.rentguy.example/v1",
                ""
            })
    void anAddressThatCannotWorkIsRefused(String url) {
        assertThat(Rule.url(false).accepts().test(url)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"https://api.rentguy.example/v1, true, true", "http://127.0.0.1:8190/rentguy/v1, false, true"})
    void anAddressInClearIsForLocalRunsOnly(String url, boolean encryptedOnly, boolean inClearToo) {
        assertThat(Rule.url(false).accepts().test(url)).isEqualTo(encryptedOnly);
        assertThat(Rule.url(true).accepts().test(url)).isEqualTo(inClearToo);
    }

    @ParameterizedTest
    @CsvSource({
        "99, false",
        "100, true",
        "30000, true",
        "30001, false",
        "-100, false",
        "1e3, false",
        "99999999999999999999, false"
    })
    void aNumberIsWithinItsRange(String number, boolean accepted) {
        assertThat(Rule.range(100, 30_000).accepts().test(number)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with a space in it", "line\r\nbreak", "sleutel-ëëëëë", "••••••••1234"})
    void aSecretFitsIntoAHeader(String secret) {
        assertThat(Rule.secret().accepts().test(secret)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.0/24 | true",
                "192.0.2.0/24, 2001:db8::/32 | true",
                "192.0.2.7/32 | true",
                "192.0.2.0 | false",
                "192.0.2.0/33 | false",
                "999.0.2.0/24 | false",
                "example.org/24 | false",
                "192.0.2.0/24, | false",
                "'' | false"
            })
    void networksAreWrittenInFull(String networks, boolean accepted) {
        assertThat(Rule.networks().accepts().test(networks)).isEqualTo(accepted);
    }
}
