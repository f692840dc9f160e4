package nl.rentguy.kit.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How settings of integrations are kept up to date and tried. */
@ConfigMapping(prefix = "rentguy.settings")
public interface SettingsConfig {

    /** How often a replica looks for changes made by another one, which is how late such a change has effect. 1 to 4 s. */
    @WithDefault("2s")
    Duration pollEvery();

    /** Whether addresses that users give may lead into a private network. Start-up is refused unless the run is local. */
    @WithDefault("false")
    boolean privateAddresses();

    /** Tries of an integration that a tenant may make in a minute. */
    @WithDefault("6")
    int testsPerMinute();
}
