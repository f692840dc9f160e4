package nl.rentguy.lead.abuse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.rentguy.kit.startup.StartupCheck;

/** A limit of zero would refuse every enquiry, a negative one fails at the first; both are mistakes. */
@ApplicationScoped
class LimitSettings implements StartupCheck {
    /** Intervals are whole microseconds. */
    private static final int MAX_PER_MINUTE = 60_000_000;

    private final CaptureConfig config;

    LimitSettings(CaptureConfig config) {
        this.config = config;
    }

    @Override
    public List<String> violations() {
        Map<String, Integer> limits = new TreeMap<>(Map.of(
                "max-body-bytes", config.maxBodyBytes(),
                "client-per-minute", config.clientPerMinute(),
                "client-burst", config.clientBurst(),
                "site-per-minute", config.sitePerMinute(),
                "site-burst", config.siteBurst(),
                "quarantine-per-hour", config.quarantinePerHour(),
                "commit-lanes", config.commitLanes(),
                "commit-size", config.commitSize()));
        return limits.entrySet().stream()
                .filter(limit -> limit.getValue() < 1 || limit.getValue() > MAX_PER_MINUTE)
                .map(limit -> "rentguy.capture." + limit.getKey() + " must be 1 to " + MAX_PER_MINUTE)
                .toList();
    }
}
