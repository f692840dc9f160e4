package nl.rentguy.crm.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.rentguy.events.Channel;
import nl.rentguy.events.EventType;
import nl.rentguy.events.NotificationRequested;
import nl.rentguy.events.Person;
import nl.rentguy.events.SubjectType;
import nl.rentguy.kit.id.Ids;

/** The mail that carries a calendar entry, in the client's language. */
@ApplicationScoped
class CalendarMails {
    private final Ids ids;

    CalendarMails(Ids ids) {
        this.ids = ids;
    }

    NotificationRequested about(CalendarEntry entry, Person client, EventType eventType, ZoneId zone) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("firstName", client.firstName());
        values.put("fullName", client.fullName());
        values.put("eventType", eventType.wireName());
        values.put("eventDate", entry.startsAt().atZone(zone).toLocalDate().toString());
        values.put("startsAt", entry.startsAt().toString());
        values.put("endsAt", entry.endsAt().toString());
        if (entry.location() != null) {
            values.put("location", entry.location());
        }
        values.put("calendarId", entry.bookingId().toString());
        values.put("calendarSequence", Integer.toString(entry.sequence()));
        values.put("calendarAt", entry.toldAt().toString());
        return new NotificationRequested(
                ids.next(),
                Channel.EMAIL,
                template(entry),
                client.language(),
                client.email(),
                client.fullName(),
                values,
                SubjectType.BOOKING,
                entry.bookingId());
    }

    private static String template(CalendarEntry entry) {
        if (entry.cancelled()) {
            return "booking-cancelled";
        }
        return entry.sequence() == 0 ? "booking-planned" : "booking-moved";
    }
}
