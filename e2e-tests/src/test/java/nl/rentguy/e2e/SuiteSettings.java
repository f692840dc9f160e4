package nl.rentguy.e2e;

import java.nio.file.Path;
import java.time.Duration;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.PlatformBuilder;
import nl.rentguy.platform.PlatformListener;
import nl.rentguy.platform.Ports;

/**
 * How the suite under test differs from one that people use: nobody is rate-limited, since all visitors share one address,
 * and waits between repeats are short. What the services do is the same.
 */
final class SuiteSettings {
    private static final String NO_LIMIT = "100000";

    private SuiteSettings() {}

    static PlatformBuilder of(Path folder) {
        PlatformBuilder settings = LocalPlatform.builder()
                .directory(folder)
                .ports(Ports.random())
                .durable(false)
                .listener(new Progress())
                .environment(Part.LEAD_SERVICE, "RENTGUY_CAPTURE_CLIENT_PER_MINUTE", NO_LIMIT)
                .environment(Part.LEAD_SERVICE, "RENTGUY_CAPTURE_CLIENT_BURST", NO_LIMIT)
                .environment(Part.LEAD_SERVICE, "RENTGUY_CAPTURE_SITE_PER_MINUTE", NO_LIMIT)
                .environment(Part.LEAD_SERVICE, "RENTGUY_CAPTURE_SITE_BURST", NO_LIMIT)
                .environment(Part.RENTGUY_SYNC_SERVICE, "RENTGUY_TIMEOUT_MS", "1000")
                .environment(Part.RENTGUY_SYNC_SERVICE, "RENTGUY_SYNC_MAX_BACKOFF", "3s")
                .environment(Part.RENTGUY_SYNC_SERVICE, "RENTGUY_SYNC_ALERT_GRACE", "3s")
                .environment(Part.RENTGUY_SYNC_SERVICE, "RENTGUY_SYNC_ALERT_EVERY", "1s")
                .environment(Part.NOTIFICATION_SERVICE, "RENTGUY_DELIVERY_MAX_BACKOFF", "3s")
                .environment(Part.NOTIFICATION_SERVICE, "RENTGUY_DELIVERY_LEASE", "15s")
                .environment(Part.NOTIFICATION_SERVICE, "RENTGUY_MAIL_TIMEOUT", "5s");
        for (Part service : Part.services()) {
            settings.environment(service, "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_AUTO_COMMIT_INTERVAL_MS", "500");
        }
        return settings;
    }

    private static final class Progress implements PlatformListener {
        @Override
        public void ready(String part, Duration took) {
            Measured.print("suite: " + part + " ready", took);
        }
    }
}
