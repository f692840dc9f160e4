package nl.rentguy.platform.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import nl.rentguy.platform.PlatformProblem;
import org.junit.jupiter.api.Test;

class PortHolderTest {

    @Test
    void aTakenPortNamesItsHolderAndTheWayOut() throws IOException {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            // When / Then
            assertThatThrownBy(() -> PortHolder.requireFree("gateway", port, "SUITE_GATEWAY_PORT"))
                    .isInstanceOf(PlatformProblem.class)
                    .hasMessage("Port " + port + " for gateway is taken by java (pid "
                            + ProcessHandle.current().pid()
                            + "); end that, or choose another port with SUITE_GATEWAY_PORT=<port>, and start again.");
        }
    }

    @Test
    void aFreePortIsLeftFree() throws IOException {
        // Given
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        // When
        PortHolder.requireFree("gateway", port, "SUITE_GATEWAY_PORT");

        // Then
        assertThatCode(() -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close())
                .doesNotThrowAnyException();
    }
}
