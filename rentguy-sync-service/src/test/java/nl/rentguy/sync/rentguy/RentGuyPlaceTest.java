package nl.rentguy.sync.rentguy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RentGuyPlaceTest {
    private static final RentGuyPlace PLACE = RentGuyPlace.at("https://api.rentguy.example/v1", "room");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.rentguy.example/v1/",
                "https://api.rentguy.example/v1//",
                "https://API.RentGuy.example/v1",
                "HTTPS://api.rentguy.example/v1",
                "https://api.rentguy.example:443/v1",
                "https://api.rentguy.example./v1",
                "https://api.rentguy.example/x/../v1",
                "https://api.rentguy.example/%76%31"
            })
    void anAddressSpeltOtherwiseIsTheSamePlace(String url) {
        assertThat(RentGuyPlace.at(url, "room")).isEqualTo(PLACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.rentguy.example/v1",
                "https://api.rentguy.example:8443/v1",
                "https://api.rentguy.example/V1",
                "https://rentguy.example/v1",
                "no address"
            })
    void anotherAddressIsAnotherPlace(String url) {
        assertThat(RentGuyPlace.at(url, "room")).isNotEqualTo(PLACE);
    }

    @Test
    void anotherWorkspaceIsAnotherPlace() {
        assertThat(RentGuyPlace.at("https://api.rentguy.example/v1", "hall")).isNotEqualTo(PLACE);
    }
}
