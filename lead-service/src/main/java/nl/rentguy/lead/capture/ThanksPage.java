package nl.rentguy.lead.capture;

import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.rentguy.events.Language;
import nl.rentguy.kit.idempotency.StoredAnswer;

/** What a browser without script shows after sending the form. Everything inserted was made by us. */
final class ThanksPage {
    private static final String HTML = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%s</title><link rel="stylesheet" href="/demo.css"></head>
            <body><main><h1>%s</h1><p>%s</p><p><small>%s: %s</small></p><p><a href="/">%s</a></p></main></body></html>
            """;

    private ThanksPage() {}

    static Response of(StoredAnswer answer, Language language) {
        String reference = new JsonObject(answer.body()).getString("correlationId");
        String page = switch (language) {
            case NL ->
                HTML.formatted(
                        "nl",
                        "Bedankt",
                        "Bedankt voor je aanvraag",
                        "We hebben je aanvraag ontvangen en nemen binnen 4 uur contact met je op.",
                        "Referentie",
                        reference,
                        "Terug naar de website");
            case EN ->
                HTML.formatted(
                        "en",
                        "Thank you",
                        "Thank you for your enquiry",
                        "We have received your enquiry and will contact you within 4 hours.",
                        "Reference",
                        reference,
                        "Back to the website");
        };
        return Response.status(answer.status())
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(page)
                .build();
    }
}
