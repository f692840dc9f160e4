package nl.rentguy.lead.quarantine;

import java.time.Instant;
import java.util.SortedMap;
import nl.rentguy.events.Language;
import org.jspecify.annotations.Nullable;

/**
 * A form as it came, with what the request around it told.
 *
 * @param idempotencyKey what a repeat of the same form carries; null when it cannot be told from another
 * @param acceptLanguage what the visitor's browser prefers, if it is one we speak
 * @param receivedAt when the visitor sent it
 */
public record KeptForm(
        String siteKey,
        SortedMap<String, String> fields,
        @Nullable String idempotencyKey,
        @Nullable Language acceptLanguage,
        Instant receivedAt) {}
