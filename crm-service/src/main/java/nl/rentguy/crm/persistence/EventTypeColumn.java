package nl.rentguy.crm.persistence;

import jakarta.persistence.Converter;
import nl.rentguy.events.EventType;

/** Column form of {@link EventType}. */
@Converter(autoApply = true)
public class EventTypeColumn extends WireName<EventType> {
    public EventTypeColumn() {
        super(EventType::wireName, EventType::of);
    }
}
