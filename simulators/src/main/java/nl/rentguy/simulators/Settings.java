package nl.rentguy.simulators;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rentguy.simulators.rentguy.RentGuyConfig;
import nl.rentguy.simulators.rentguy.webhook.WebhookTarget;
import org.jspecify.annotations.Nullable;

/**
 * How the simulators are started.
 *
 * @param port 0 takes any free port
 * @param data folder that what arrived is kept in; null keeps it in memory
 * @param timeoutHold how long a request is held that times out on purpose
 */
public record Settings(String host, int port, @Nullable Path data, RentGuyConfig rentGuy, Duration timeoutHold) {

    /** The ways to say a setting: option, environment variable, and the default of a local run. */
    private enum Option {
        HOST("--host", "SIMULATORS_HOST", "127.0.0.1"),
        PORT("--port", "SIMULATORS_PORT", "8190"),
        DATA("--data", "SIMULATORS_DATA", ""),
        RENTGUY_API_KEY("--rentguy-api-key", "RENTGUY_API_KEY", "local-rentguy-key"),
        RENTGUY_WORKSPACES("--rentguy-workspaces", "RENTGUY_WORKSPACES", "mr-dj-workspace,demo-rentals-workspace"),
        RENTGUY_WEBHOOK_URL("--rentguy-webhook-url", "RENTGUY_WEBHOOK_URL", ""),
        RENTGUY_WEBHOOK_SECRETS("--rentguy-webhook-secrets", "RENTGUY_WEBHOOK_SECRETS", "local-rentguy-webhook-secret");

        private final String option;
        private final String variable;
        private final String fallback;

        Option(String option, String variable, String fallback) {
            this.option = option;
            this.variable = variable;
            this.fallback = fallback;
        }

        private String in(String[] arguments, Map<String, String> environment) {
            int at = Arrays.asList(arguments).lastIndexOf(option);
            if (at >= 0) {
                return arguments[at + 1];
            }
            String value = environment.getOrDefault(variable, "");
            return value.isBlank() ? fallback : value;
        }
    }

    /** Reads the settings; an option goes before an environment variable. What cannot be used is an IllegalArgumentException. */
    public static Settings from(String[] arguments, Map<String, String> environment) {
        requireKnown(arguments);
        String data = Option.DATA.in(arguments, environment);
        return new Settings(
                Option.HOST.in(arguments, environment),
                port(Option.PORT.in(arguments, environment)),
                data.isEmpty() ? null : Path.of(data),
                new RentGuyConfig(
                        Option.RENTGUY_API_KEY.in(arguments, environment),
                        Set.copyOf(words(Option.RENTGUY_WORKSPACES.in(arguments, environment))),
                        webhook(arguments, environment)),
                Duration.ofSeconds(30));
    }

    private static void requireKnown(String[] arguments) {
        for (int i = 0; i < arguments.length; i += 2) {
            String given = arguments[i];
            if (Arrays.stream(Option.values()).noneMatch(option -> option.option.equals(given))) {
                throw new IllegalArgumentException("Unknown option " + given + "; there are "
                        + Arrays.stream(Option.values())
                                .map(option -> option.option)
                                .collect(Collectors.joining(", "))
                        + ".");
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("Option " + given + " needs a value.");
            }
        }
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException("The port must be a number from 0 to 65535, not '" + text + "'.");
    }

    private static WebhookTarget webhook(String[] arguments, Map<String, String> environment) {
        String url = Option.RENTGUY_WEBHOOK_URL.in(arguments, environment);
        List<String> secrets = words(Option.RENTGUY_WEBHOOK_SECRETS.in(arguments, environment));
        return new WebhookTarget(url.isBlank() ? null : url, secrets, false);
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
