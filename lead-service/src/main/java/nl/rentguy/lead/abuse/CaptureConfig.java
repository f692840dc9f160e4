package nl.rentguy.lead.abuse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the public capture endpoint. */
@ConfigMapping(prefix = "rentguy.capture")
public interface CaptureConfig {

    /** Largest body that is read, in bytes; larger ones are refused with 413 and not kept. */
    @WithDefault("65536")
    int maxBodyBytes();

    /** Submissions one client address may send per minute in the long run; what exceeds it is quarantined. */
    @WithDefault("60")
    int clientPerMinute();

    /** Submissions one client address may send at once: an office or a fair stand behind one address. */
    @WithDefault("60")
    int clientBurst();

    /** Submissions one site takes per minute in the long run. */
    @WithDefault("6000")
    int sitePerMinute();

    /** Submissions one site takes at once. */
    @WithDefault("2000")
    int siteBurst();

    /** Submissions kept in quarantine per client address and hour, whatever the reason; further ones are not kept. */
    @WithDefault("200")
    int quarantinePerHour();

    /** Transactions in which leads are stored side by side. While they run, further leads gather for the next one. */
    @WithDefault("2")
    int commitLanes();

    /** Most leads of one transaction. */
    @WithDefault("100")
    int commitSize();

    /** Key that signs captcha challenges, at least 32 characters. Start-up is refused without it when a site asks for a captcha. */
    Optional<String> altchaSecret();

    /** How long a challenge can be solved. */
    @WithDefault("20m")
    Duration altchaExpiry();

    /** Upper bound of the number a browser has to find; 50,000 takes about a second. */
    @WithDefault("50000")
    long altchaMaxNumber();
}
