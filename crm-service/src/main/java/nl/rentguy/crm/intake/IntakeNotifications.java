package nl.rentguy.crm.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.crm.activity.Activity;
import nl.rentguy.crm.lead.Lead;
import nl.rentguy.events.Channel;
import nl.rentguy.events.NotificationRequested;
import nl.rentguy.events.Person;
import nl.rentguy.events.SubjectType;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** Who hears of a fresh lead: the visitor by mail in their language, sales by a card in the tenant's. */
@ApplicationScoped
class IntakeNotifications {
    private static final int MAX_MESSAGE = 500;
    private static final int REFERENCE_LENGTH = 8;

    private final Ids ids;

    IntakeNotifications(Ids ids) {
        this.ids = ids;
    }

    NotificationRequested confirmationToVisitor(OpenedLead opened) {
        Lead lead = opened.lead();
        Person person = lead.person();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("firstName", person.firstName());
        values.put("fullName", person.fullName());
        values.put("eventType", lead.eventType().wireName());
        putIfKnown(values, "eventDate", lead.eventDate());
        putIfKnown(values, "promise", opened.tenant().brand().responsePromise().get(person.language()));
        values.put("reference", reference(lead.id()));
        return new NotificationRequested(
                ids.next(),
                Channel.EMAIL,
                "lead-confirmation",
                person.language(),
                person.email(),
                person.fullName(),
                values,
                SubjectType.LEAD,
                lead.id());
    }

    NotificationRequested cardToSales(OpenedLead opened) {
        Lead lead = opened.lead();
        Tenant tenant = opened.tenant();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("fullName", lead.person().fullName());
        values.put("eventType", lead.eventType().wireName());
        putIfKnown(values, "eventDate", lead.eventDate());
        putIfKnown(values, "guests", lead.guests());
        putIfKnown(values, "location", lead.location());
        putIfKnown(values, "message", shortened(lead.message()));
        values.put("dealId", opened.deal().id().toString());
        Activity followUp = opened.followUp();
        putIfKnown(values, "dueAt", followUp == null ? null : followUp.dueAt());
        values.put("pipeline", opened.pipeline().name());
        return new NotificationRequested(
                ids.next(),
                Channel.TEAMS,
                "lead-new",
                tenant.language(),
                tenant.intake().teamsChannel(),
                null,
                values,
                SubjectType.DEAL,
                opened.deal().id());
    }

    /** Short enough to read out: the last eight hex digits, since the first ones of a UUIDv7 are a time. */
    static String reference(UUID leadId) {
        String hex = leadId.toString();
        return hex.substring(hex.length() - REFERENCE_LENGTH);
    }

    static @Nullable String shortened(@Nullable String message) {
        if (message == null || message.length() <= MAX_MESSAGE) {
            return message;
        }
        int end = Character.isHighSurrogate(message.charAt(MAX_MESSAGE - 2)) ? MAX_MESSAGE - 2 : MAX_MESSAGE - 1;
        return message.substring(0, end) + "…";
    }

    private static void putIfKnown(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
