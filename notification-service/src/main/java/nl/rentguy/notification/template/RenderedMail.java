package nl.rentguy.notification.template;

/**
 * A mail ready to be sent.
 *
 * @param subject one line
 * @param html every value in it escaped
 * @param text the same message for readers without HTML
 */
public record RenderedMail(String subject, String html, String text) {}
