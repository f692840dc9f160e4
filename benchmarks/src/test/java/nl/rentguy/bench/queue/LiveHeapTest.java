package nl.rentguy.bench.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveHeapTest {
    private static final int MEGABYTE = 1 << 20;

    /** Holds the megabytes that it is told, and has let go of as many, until its input ends. */
    static final class Holder {
        public static void main(String[] megabytes) throws IOException {
            byte[] held = new byte[Integer.parseInt(megabytes[0]) * MEGABYTE];
            byte[] letGo = new byte[held.length];
            Arrays.fill(letGo, (byte) 1);
            System.out.println("holding " + held.length + " of " + (held.length + letGo.length));
            letGo = new byte[0];
            while (System.in.read() >= 0) {
                Arrays.fill(held, (byte) letGo.length);
            }
        }
    }

    private static long heapOfOneThatHolds(int megabytes) throws IOException, InterruptedException, URISyntaxException {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of(Holder.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        Holder.class.getName(),
                        Integer.toString(megabytes))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(holder.inputReader().readLine()).startsWith("holding");
            return LiveHeap.of(holder.pid());
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatIsHeldCountsAndWhatWasLetGoDoesNot() throws IOException, InterruptedException, URISyntaxException {
        // Given
        long nearlyNothing = heapOfOneThatHolds(0);

        // When
        long heap = heapOfOneThatHolds(16);

        // Then
        assertThat(heap - nearlyNothing).isBetween(16L * MEGABYTE, 17L * MEGABYTE);
    }

    @Test
    void aProcessThatIsNotThereIsNoEmptyHeap() {
        // When / Then
        assertThatThrownBy(() -> LiveHeap.of(Integer.MAX_VALUE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be looked at");
    }
}
