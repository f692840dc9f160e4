package nl.rentguy.simulators;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Starts the simulators: {@code java -Xmx64m -jar simulators.jar [--port 8190] [--data folder]}. */
public final class Simulators {
    private Simulators() {}

    /** Prints one line once requests are taken, or one line that says why not and ends with status 1. */
    public static void main(String[] arguments) {
        // Java 25 warns on the console about Netty's use of Unsafe; the simulators are quick enough without.
        System.setProperty("io.netty.noUnsafe", System.getProperty("io.netty.noUnsafe", "true"));
        try {
            run(Settings.from(arguments, System.getenv()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            fail(e.getMessage());
        }
    }

    private static void run(Settings settings) {
        try {
            SimulatorsServer server = SimulatorsServer.start(settings, Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            System.out.println("simulators ready at http://" + settings.host() + ":" + server.port());
        } catch (UncheckedIOException e) {
            fail("The data folder " + settings.data() + " cannot be used: " + e.getMessage());
        } catch (CompletionException e) {
            String reason = e.getCause() instanceof BindException
                    ? "it is taken or not ours; stop what holds it or choose another with --port."
                    : String.valueOf(e.getCause());
            fail("Port " + settings.port() + " at " + settings.host() + " cannot be listened on: " + reason);
        }
    }

    private static void fail(@Nullable String reason) {
        System.err.println(reason);
        System.exit(1);
    }
}
