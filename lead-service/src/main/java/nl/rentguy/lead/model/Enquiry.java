package nl.rentguy.lead.model;

import java.time.LocalDate;
import nl.rentguy.events.Campaign;
import nl.rentguy.events.EventType;
import nl.rentguy.events.Person;
import org.jspecify.annotations.Nullable;

/** What a visitor asked, checked and normalised. */
public record Enquiry(
        Person person,
        EventType eventType,
        @Nullable LocalDate eventDate,
        @Nullable Integer guests,
        @Nullable String location,
        @Nullable String packageInterest,
        @Nullable String message,
        String source,
        @Nullable Campaign campaign,
        String consentTextVersion,
        boolean consentMarketing) {}
