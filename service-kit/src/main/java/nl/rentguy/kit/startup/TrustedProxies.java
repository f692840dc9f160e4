package nl.rentguy.kit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Trusted proxies are addresses, never names. Quarkus resolves a name anew with every request, over one DNS client: under
 * load all answers then wait for its time-out of 5 s. It takes an IPv6 address for a name, unless written as a network.
 */
@ApplicationScoped
class TrustedProxies implements StartupCheck {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern NETWORK = Pattern.compile("[\\da-fA-F.:]+/\\d{1,3}");

    private final List<String> proxies;

    TrustedProxies(@ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> proxies) {
        this.proxies = proxies.orElse(List.of());
    }

    @Override
    public List<String> violations() {
        return proxies.stream()
                .map(String::strip)
                .filter(proxy -> !IPV4.matcher(proxy).matches()
                        && !NETWORK.matcher(proxy).matches())
                .map(
                        "quarkus.http.proxy.trusted-proxies: '%s' must be an IPv4 address or a network like ::1/128"
                                ::formatted)
                .toList();
    }
}
