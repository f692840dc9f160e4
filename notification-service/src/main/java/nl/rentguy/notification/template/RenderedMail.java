package nl.rentguy.notification.template;

import org.jspecify.annotations.Nullable;

/**
 * A mail ready to be sent.
 *
 * @param subject one line
 * @param html every value in it escaped
 * @param text the same message for readers without HTML
 * @param calendar what the receiver's calendar is to take over; null for most
 */
public record RenderedMail(
        String subject, String html, String text, @Nullable CalendarFile calendar) {}
