package nl.rentguy.crm.deal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import nl.rentguy.events.EventType;
import org.jspecify.annotations.Nullable;

/** How staff call a deal, in Dutch whatever the visitor's language: "Bruiloft Sanne van de Vries, 12-06-2027". */
public final class DealTitle {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    private DealTitle() {}

    /** Without a date the title ends with the name. */
    public static String of(EventType occasion, String fullName, @Nullable LocalDate date) {
        String title = dutch(occasion) + " " + fullName;
        return date == null ? title : title + ", " + DATE.format(date);
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
