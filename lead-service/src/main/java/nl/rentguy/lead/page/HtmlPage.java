package nl.rentguy.lead.page;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The frame of every page this service writes itself. Texts are escaped here, so nothing a visitor sent can become markup. */
final class HtmlPage {
    private final FormTexts texts;
    private final String title;
    private final StringBuilder body = new StringBuilder();

    HtmlPage(FormTexts texts, String title) {
        this.texts = texts;
        this.title = title;
        body.append("<h1>").append(escaped(title)).append("</h1>\n");
    }

    HtmlPage paragraph(@Nullable String text) {
        if (text != null) {
            body.append("<p>").append(escaped(text)).append("</p>\n");
        }
        return this;
    }

    HtmlPage listStart() {
        body.append("<ul class=\"corrections\">\n");
        return this;
    }

    HtmlPage listItem(String strong, String text) {
        body.append("<li><strong>")
                .append(escaped(strong))
                .append("</strong>: ")
                .append(escaped(text))
                .append("</li>\n");
        return this;
    }

    HtmlPage listEnd() {
        body.append("</ul>\n");
        return this;
    }

    HtmlPage reference(String correlationId) {
        body.append("<p class=\"reference\">")
                .append(escaped(texts.get("reference")))
                .append(": <code>")
                .append(escaped(correlationId))
                .append("</code></p>\n");
        return this;
    }

    Response.ResponseBuilder answer(int status) {
        String language = texts.language().code();
        String page = """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/demo.css">
                </head>
                <body>
                <main>
                %s<p><a href="/?lang=%s">%s</a></p>
                </main>
                </body>
                </html>
                """.formatted(language, escaped(title), body, language, escaped(texts.get("back")));
        return Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Cache-Control", "no-store")
                .entity(page);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
