package nl.rentguy.notification.template;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import nl.rentguy.events.Language;

/** Labels, dates and times as people of a language write them. */
final class Wording {

    private final Properties labels;
    private final DateTimeFormatter date;
    private final DateTimeFormatter moment;

    Wording(Language language) {
        Locale locale = Locale.of(language.code());
        this.labels = Resources.properties("wording/" + language.code() + ".properties");
        this.date = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
        this.moment = DateTimeFormatter.ofPattern("d MMMM, HH:mm", locale);
    }

    /** The label of an event type; that of {@code other} for one this release does not know. */
    String eventType(String wireName) {
        return labels.getProperty("eventType." + wireName, labels.getProperty("eventType.other"));
    }

    /** A day, e.g. "12 juni 2027". */
    String day(String isoDate) {
        try {
            return date.format(LocalDate.parse(isoDate));
        } catch (DateTimeException e) {
            throw new CannotRender("value eventDate is not a date");
        }
    }

    /** A moment on the tenant's clock, e.g. "12 juni, 14:05". */
    String moment(String isoMoment, ZoneId zone) {
        try {
            return moment.format(OffsetDateTime.parse(isoMoment).atZoneSameInstant(zone));
        } catch (DateTimeException e) {
            throw new CannotRender("value dueAt is not a moment");
        }
    }
}
