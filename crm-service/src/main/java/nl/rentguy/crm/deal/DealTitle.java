package nl.rentguy.crm.deal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import nl.rentguy.events.EventType;
import org.jspecify.annotations.Nullable;

/**
 * How staff call a deal, in Dutch whatever the visitor's language: "Bruiloft Sanne van de Vries, 12-06-2027". At most
 * {@value #MAX} characters, what RentGuy takes; a longer name is cut.
 */
public final class DealTitle {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    static final int MAX = 200;

    private DealTitle() {}

    /** Without a date the title ends with the name. */
    public static String of(EventType occasion, String fullName, @Nullable LocalDate date) {
        String before = dutch(occasion) + " ";
        String after = date == null ? "" : ", " + DATE.format(date);
        return before + cut(fullName, MAX - before.length() - after.length()) + after;
    }

    /** Never between the two halves of a character. */
    private static String cut(String name, int max) {
        if (name.length() <= max) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(max - 2)) ? max - 2 : max - 1;
        return name.substring(0, end) + "…";
    }

    private static String dutch(EventType occasion) {
        return switch (occasion) {
            case WEDDING -> "Bruiloft";
            case CORPORATE -> "Bedrijfsfeest";
            case PRIVATE_PARTY -> "Feest";
            case FESTIVAL -> "Festival";
            case EQUIPMENT_ONLY -> "Verhuur";
            case OTHER -> "Aanvraag";
        };
    }
}
