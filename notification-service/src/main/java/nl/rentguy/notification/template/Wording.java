package nl.rentguy.notification.template;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    String moment(String name, String isoMoment, ZoneId zone) {
        try {
            return moment.format(OffsetDateTime.parse(isoMoment).atZoneSameInstant(zone));
        } catch (DateTimeException e) {
            throw new CannotRender("value " + name + " is not a moment");
        }
    }

    /** How long something took, in its two largest units, e.g. "2 u 5 min". */
    String duration(String name, String seconds) {
        try {
            Duration length = Duration.ofSeconds(Long.parseLong(seconds));
            return Stream.of(
                            part(length.toDays(), "day"),
                            part(length.toHoursPart(), "hour"),
                            part(length.toMinutesPart(), "minute"),
                            part(length.toSecondsPart(), "second"))
                    .flatMap(Optional::stream)
                    .limit(2)
                    .collect(Collectors.collectingAndThen(
                            Collectors.joining(" "),
                            text -> text.isEmpty() ? "0 " + labels.getProperty("unit.second") : text));
        } catch (NumberFormatException e) {
            throw new CannotRender("value " + name + " is not a number of seconds");
        }
    }

    private Optional<String> part(long amount, String unit) {
        return amount == 0 ? Optional.empty() : Optional.of(amount + " " + labels.getProperty("unit." + unit));
    }

    /** What is wrong, in words; as it came when this release does not know it. */
    String reason(String key) {
        return labels.getProperty("reason." + key, key);
    }

    /** How people call an integration; its key when this release does not know it. */
    String integration(String key) {
        return labels.getProperty("integration." + key, key);
    }
}
