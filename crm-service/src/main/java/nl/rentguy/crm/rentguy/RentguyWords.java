package nl.rentguy.crm.rentguy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rentguy.crm.activity.Wording;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.BookingUpdated;
import nl.rentguy.events.CrewMatched;
import nl.rentguy.events.CrewMember;
import nl.rentguy.events.EquipmentConflict;
import nl.rentguy.events.Language;
import nl.rentguy.events.RentguySyncFailed;
import nl.rentguy.events.SubjectType;
import nl.rentguy.kit.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * What notes and tasks about RentGuy say, in the tenant's language. A title ends with what it is about.
 *
 * @param zone in which times are told
 * @param about how staff call the deal or the contact
 */
record RentguyWords(Language language, ZoneId zone, String about) {
    private static final int MAX_NAMED = 3;

    static RentguyWords of(Tenant tenant, String about) {
        return new RentguyWords(tenant.language(), tenant.timeZone(), about);
    }

    Wording projectCreated() {
        return said(say("Project staat in RentGuy", "The project is in RentGuy"), null);
    }

    Wording projectBlocked(String reason) {
        return switch (reason) {
            case ReportProject.BOOKING_CANCELLED ->
                said(
                        say("Betaald, maar de boeking is geannuleerd", "Paid for, but the booking is cancelled"),
                        say(
                                "Er komt geen project; staat het al in RentGuy, dan blijft het daar staan. Haal het daar weg,"
                                        + " of herstel de boeking.",
                                "No project is made; one that is in RentGuy already stays there. Remove it there, or restore"
                                        + " the booking."));
            case "no-booking" ->
                notYet(say(
                        "Er is betaald, maar de deal heeft nog geen boeking. Leg de boeking vast; het project volgt vanzelf.",
                        "It was paid for, but the deal has no booking yet. Book it; the project follows by itself."));
            case "deal-unknown" ->
                notYet(say(
                        "Er is betaald, maar de deal zelf is nog niet bij de koppeling aangekomen. Het project volgt vanzelf;"
                                + " duurt het langer dan een uur, meld het dan aan de beheerder.",
                        "It was paid for, but the deal itself has not reached the integration yet. The project follows by"
                                + " itself; tell the administrator when it takes longer than an hour."));
            default -> notYet(reason);
        };
    }

    private Wording notYet(String why) {
        return said(say("Project kan nog niet worden gemaakt", "The project cannot be made yet"), why);
    }

    Wording equipmentMissing(List<EquipmentConflict> conflicts) {
        String title = say("Te weinig vrij: ", "Too few free: ")
                + named(conflicts.stream().map(EquipmentConflict::sku));
        return said(title, lines(conflicts.stream().map(this::conflict)));
    }

    Wording equipmentFree() {
        return said(say("Alle apparatuur is vrij", "All equipment is free"), null);
    }

    private String conflict(EquipmentConflict conflict) {
        return say("%s: %d nodig, %d vrij", "%s: %d needed, %d free")
                .formatted(conflict.sku(), conflict.requested(), conflict.available());
    }

    Wording crewFound(List<CrewMember> crew) {
        return said(say("Personeel is gevonden", "The crew is complete"), lines(members(crew)));
    }

    Wording crewMissing(CrewMatched match) {
        String title = say("Personeel ontbreekt: ", "Crew is missing: ")
                + named(match.missing().stream().map(role -> role.count() + "× " + role.role()));
        Stream<String> missing = match.missing().stream()
                .map(role -> say("Nog nodig: ", "Needed: ") + role.count() + "× " + role.role());
        Stream<String> found = members(match.crew()).map(member -> say("Gevonden: ", "Found: ") + member);
        return said(title, lines(Stream.concat(missing, found)));
    }

    private static Stream<String> members(List<CrewMember> crew) {
        return crew.stream().map(member -> member.name() + " (" + member.role() + ")");
    }

    Wording moved(BookingUpdated now) {
        String when = say("Nu van %s tot %s", "Now from %s to %s").formatted(time(now.startsAt()), time(now.endsAt()));
        String where = now.location() == null ? "" : ", " + now.location();
        return said(say("Verplaatst in RentGuy", "Moved in RentGuy"), when + where);
    }

    Wording statusChanged(BookingStatus before, BookingStatus now) {
        String title = say("Boeking in RentGuy gewijzigd: %s → %s", "Booking changed in RentGuy: %s → %s")
                .formatted(status(before), status(now));
        return said(title, null);
    }

    Wording cancelled() {
        return said(
                say("Boeking geannuleerd in RentGuy", "Booking cancelled in RentGuy"),
                say(
                        "Neem contact op met de klant en sluit de deal, of herstel de boeking.",
                        "Get in touch with the client and close the deal, or restore the booking."));
    }

    Wording emailTaken(String email) {
        return said(
                say(
                        "E-mailadres uit RentGuy is van een ander contact",
                        "E-mail address of RentGuy is another contact's"),
                say(
                                "In RentGuy is het adres %s ingevuld, maar dat hoort bij een ander contact. Het is hier niet"
                                        + " overgenomen: zoek uit wie het is en pas RentGuy aan.",
                                "RentGuy now says %s, but that address belongs to another contact. It was not taken over"
                                        + " here: find out who it is and correct RentGuy.")
                        .formatted(email));
    }

    Wording phoneUnread(String typed) {
        return said(
                say("Telefoonnummer uit RentGuy niet overgenomen", "Phone number of RentGuy not taken over"),
                say(
                                "In RentGuy is ingevuld: %s. Dat is geen telefoonnummer.",
                                "RentGuy now says: %s. That is no phone number.")
                        .formatted(typed));
    }

    Wording refused(RentguySyncFailed refusal) {
        String title = say("RentGuy weigert ", "RentGuy refuses ") + named(refusal.entityType());
        String todo = say(
                        "Verbeter hier de gegevens, dan wordt het opnieuw aangeboden; of bekijk het met"
                                + " GET /integrations/rentguy/deliveries?state=exhausted&entityId=%s en bied het daar opnieuw aan.",
                        "Correct the data here, and it is delivered anew; or look at it with"
                                + " GET /integrations/rentguy/deliveries?state=exhausted&entityId=%s and retry it there.")
                .formatted(refusal.entityId());
        return said(title, refusal.reason().isBlank() ? todo : refusal.reason() + "\n" + todo);
    }

    private String named(SubjectType thing) {
        return switch (thing) {
            case LEAD -> say("de aanvraag", "the enquiry");
            case CONTACT -> say("het contact", "the contact");
            case DEAL -> say("de deal", "the deal");
            case BOOKING -> say("de boeking", "the booking");
            case PROJECT -> say("het project", "the project");
            case INTEGRATION -> say("de koppeling", "the integration");
        };
    }

    private String status(BookingStatus status) {
        return switch (status) {
            case OPTION -> say("optie", "option");
            case CONFIRMED -> say("bevestigd", "confirmed");
            case CANCELLED -> say("geannuleerd", "cancelled");
        };
    }

    private String time(Instant moment) {
        Locale locale = Locale.forLanguageTag(language.code());
        return DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", locale).format(moment.atZone(zone));
    }

    private static String named(Stream<String> things) {
        List<String> all = things.toList();
        String first = all.stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
        return all.size() > MAX_NAMED ? first + " …" : first;
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private Wording said(String title, @Nullable String text) {
        return new Wording(title + " – " + about, text);
    }

    private String say(String dutch, String english) {
        return switch (language) {
            case NL -> dutch;
            case EN -> english;
        };
    }
}
