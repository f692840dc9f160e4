package nl.rentguy.notification.template;

import java.util.Locale;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/** What a calendar is to do with an entry, RFC 5546 §3.2.1 and §3.2.5. */
public enum CalendarMethod {
    /** Takes it over, in place of an earlier one of the same id. */
    PUBLISH,
    /** Takes the earlier one out. */
    CANCEL;

    /**
     * The method a template names.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    static CalendarMethod named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    Method method() {
        return this == PUBLISH ? ImmutableMethod.PUBLISH : ImmutableMethod.CANCEL;
    }

    Status status() {
        return this == PUBLISH ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED;
    }
}
