package nl.rentguy.sync.rentguy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** Where RentGuy is and how it is called. */
@ConfigMapping(prefix = "rentguy.api")
public interface RentGuyApiConfig {

    /** Address up to and including the API version, e.g. {@code https://api.rentguy.example/v1}. Start-up needs it. */
    Optional<String> baseUrl();

    /** The key RentGuy issued, valid for every workspace below. Start-up needs it. */
    Optional<String> key();

    /**
     * Milliseconds from the first byte sent to the last one received, 100 to 30000. Shorter gives up on requests that
     * RentGuy does carry out, which costs a repeat but no double; longer keeps a slot of the sender busy.
     */
    @WithDefault("5000")
    int timeoutMs();

    /** Tenant to workspace. A tenant that is not named uses {@code <tenant>-workspace}. */
    Map<String, String> workspace();
}
