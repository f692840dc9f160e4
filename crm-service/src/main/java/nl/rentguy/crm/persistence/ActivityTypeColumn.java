package nl.rentguy.crm.persistence;

import jakarta.persistence.Converter;
import nl.rentguy.events.ActivityType;

/** Column form of {@link ActivityType}. */
@Converter(autoApply = true)
public class ActivityTypeColumn extends WireName<ActivityType> {
    public ActivityTypeColumn() {
        super(ActivityType::wireName, ActivityType::of);
    }
}
