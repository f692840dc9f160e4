package nl.rentguy.crm.rentguy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Tasks that come of what RentGuy reports. */
@ConfigMapping(prefix = "rentguy.planning")
interface PlanningConfig {
    /** Within which time a task is to be done, nights and weekends included. */
    @WithDefault("24h")
    Duration taskDueWithin();
}
