package nl.rentguy.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Chooses the port of each part. Everything listens on 127.0.0.1 only. */
public interface Ports {

    /** The mailbox's second port; its page and API have the port of the part. */
    int SMTP_DEFAULT = 2525;

    /** The port for a part. */
    int portOf(Part part);

    /** The port on which the mailbox takes mail. */
    int smtp();

    /** A free port for a replica or another extra listener. */
    default int another() {
        return RandomPorts.free();
    }

    /** The documented ports; {@code SUITE_GATEWAY_PORT} and its like choose others. */
    static Ports fixed() {
        return fixed(System.getenv());
    }

    /** As {@link #fixed()} with the given environment. */
    static Ports fixed(Map<String, String> environment) {
        return new Ports() {
            @Override
            public int portOf(Part part) {
                return number(part.portVariable(), part.defaultPort());
            }

            @Override
            public int smtp() {
                return number("SUITE_SMTP_PORT", SMTP_DEFAULT);
            }

            private int number(String variable, int fallback) {
                String value = environment.get(variable);
                if (value == null || value.isBlank()) {
                    return fallback;
                }
                if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65535 || Integer.parseInt(value) == 0) {
                    throw new PlatformProblem(variable + " is \"" + value
                            + "\", which is not a port; set a number from 1 to 65535 or unset it.");
                }
                return Integer.parseInt(value);
            }
        };
    }

    /** The ports of a suite that was started in this runtime folder, whichever were chosen then. */
    static Ports recorded(Path runDirectory) {
        return new PortsFile(runDirectory).read();
    }

    /** Free ports, for tests; a part keeps its port over restarts. */
    static Ports random() {
        return new RandomPorts();
    }

    /** Below the ephemeral range, so that no outgoing connection takes the port while the part is down. */
    final class RandomPorts implements Ports {
        private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

        private final Map<String, Integer> chosen = new ConcurrentHashMap<>();

        @Override
        public int portOf(Part part) {
            return chosen.computeIfAbsent(part.label(), label -> free());
        }

        @Override
        public int smtp() {
            return chosen.computeIfAbsent("smtp", label -> free());
        }

        static int free() {
            for (int attempt = 0; attempt < 1000; attempt++) {
                int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
                if (HANDED_OUT.add(port) && isFree(port)) {
                    return port;
                }
            }
            throw new PlatformProblem("No free port between 20000 and 32000 was found; end what holds them.");
        }

        private static boolean isFree(int port) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return true;
            } catch (IOException taken) {
                return false;
            }
        }
    }
}
