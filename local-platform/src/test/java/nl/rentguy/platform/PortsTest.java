package nl.rentguy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @Test
    void aVariableChoosesAnotherPort() {
        // When
        Ports ports = Ports.fixed(Map.of("SUITE_GATEWAY_PORT", "9090"));

        // Then
        assertThat(ports.portOf(Part.GATEWAY)).isEqualTo(9090);
        assertThat(ports.portOf(Part.POSTGRES)).isEqualTo(15432);
    }

    @Test
    void aVariableThatIsNoPortIsNamed() {
        // Given
        Ports ports = Ports.fixed(Map.of("SUITE_KAFKA_PORT", "many"));

        // When / Then
        assertThatThrownBy(() -> ports.portOf(Part.KAFKA))
                .hasMessage(
                        "SUITE_KAFKA_PORT is \"many\", which is not a port; set a number from 1 to 65535 or unset it.");
    }

    @Test
    void aRandomPortStaysThePartsPort() {
        // Given
        Ports ports = Ports.random();

        // When
        int first = ports.portOf(Part.REDIS);

        // Then
        assertThat(ports.portOf(Part.REDIS)).isEqualTo(first).isNotEqualTo(ports.portOf(Part.KAFKA));
    }

    @Test
    void recordedPortsAreThoseOfTheStart(@TempDir Path run) {
        // Given
        Ports chosen = Ports.random();

        // When
        new PortsFile(run).write(chosen);

        // Then
        Ports recorded = Ports.recorded(run);
        assertThat(recorded.portOf(Part.CRM_SERVICE)).isEqualTo(chosen.portOf(Part.CRM_SERVICE));
        assertThat(recorded.smtp()).isEqualTo(chosen.smtp());
    }
}
