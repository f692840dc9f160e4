package nl.rentguy.events;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be told something.
 *
 * @param template key of the template, e.g. {@code lead-confirmation}
 * @param recipient e-mail address, or the key of the Teams or Slack channel
 * @param recipientName for the address line; null when unknown
 * @param values what the template's placeholders stand for
 */
public record NotificationRequested(
        UUID notificationId,
        Channel channel,
        String template,
        Language language,
        @PersonalData String recipient,
        @PersonalData @Nullable String recipientName,
        @PersonalData Map<String, String> values,
        SubjectType subjectType,
        UUID subjectId)
        implements DomainEvent {}
