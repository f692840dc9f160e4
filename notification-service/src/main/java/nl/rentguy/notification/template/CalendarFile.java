package nl.rentguy.notification.template;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.rentguy.kit.tenancy.Tenant;

/**
 * A calendar entry as a file (iCalendar, RFC 5545) that every calendar takes over. Made of the values alone, so that a mail
 * that is sent again carries the same bytes. Times are in UTC: no time zone has to travel along.
 *
 * @param text the file's content
 */
public record CalendarFile(CalendarMethod method, String text) {
    private static final ProdId MADE_BY = new ProdId("-//RentGuy suite//Bookings//EN");

    static CalendarFile of(CalendarMethod method, String summary, Map<String, String> values, Tenant tenant) {
        String address = tenant.brand().email();
        List<Property> properties = new ArrayList<>(List.of(
                new Uid(value(values, "calendarId") + address.substring(address.lastIndexOf('@'))),
                new DtStamp(moment(values, "calendarAt")),
                new DtStart<>(moment(values, "startsAt")),
                new DtEnd<>(moment(values, "endsAt")),
                new Summary(PlainText.line(summary)),
                new Sequence(sequence(values)),
                method.status(),
                new Organizer(new ParameterList(List.of(new Cn(tenant.name()))), URI.create("mailto:" + address))));
        String location = PlainText.line(value(values, "location"));
        if (!location.isBlank()) {
            properties.add(new Location(location));
        }
        VEvent event = new VEvent(new PropertyList(properties));
        return new CalendarFile(
                method,
                written(new Calendar(
                        new PropertyList(List.of(MADE_BY, ImmutableVersion.VERSION_2_0, method.method())),
                        new ComponentList<>(List.of(event)))));
    }

    private static String written(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Instant moment(Map<String, String> values, String name) {
        try {
            return OffsetDateTime.parse(value(values, name)).toInstant();
        } catch (DateTimeException e) {
            throw new CannotRender("value " + name + " is not a moment");
        }
    }

    private static int sequence(Map<String, String> values) {
        try {
            return Integer.parseInt(value(values, "calendarSequence"));
        } catch (NumberFormatException e) {
            throw new CannotRender("value calendarSequence is not a number");
        }
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }
}
