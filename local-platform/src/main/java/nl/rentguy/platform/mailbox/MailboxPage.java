package nl.rentguy.platform.mailbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mailbox for people: a list, and each mail as its reader would see it. Mail is untrusted: it is framed without any rights. */
final class MailboxPage implements HttpHandler {

    private static final int SHOWN = 200;

    private final MailArchive archive;
    private final FailureSwitch failure;

    MailboxPage(MailArchive archive, FailureSwitch failure) {
        this.archive = archive;
        this.failure = failure;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<Mail> mail =
                path.startsWith("/mail/") ? archive.mail(path.substring("/mail/".length())) : Optional.empty();
        if (path.equals("/")) {
            Answer.html(exchange, 200, page("Mailbox", list()));
        } else if (path.equals("/health")) {
            Answer.json(exchange, 200, "{\"status\":\"UP\"}");
        } else if (mail.isPresent()) {
            Answer.html(exchange, 200, page(escaped(mail.get().subject()), one(mail.get())));
        } else {
            Answer.html(exchange, 404, page("Not found", "<p>There is no such mail. <a href=\"/\">All mail</a></p>"));
        }
    }

    private String list() {
        String rows = archive.newest().limit(SHOWN).map(MailboxPage::row).collect(Collectors.joining("\n"));
        String refusing = failure.mode() == FailureSwitch.Mode.REFUSE
                ? "<p role=\"status\" class=\"refusing\">The failure switch is on: mail is refused.</p>"
                : "";
        String table = rows.isEmpty() ? "<p>No mail yet.</p>" : """
                  <table><thead><tr><th scope="col">Received</th><th scope="col">To</th><th scope="col">Subject</th><th scope="col">Language</th></tr></thead>
                  <tbody>%s</tbody></table>""".formatted(rows);
        return "<h1>Mailbox</h1>" + refusing + table;
    }

    private static String row(Mail mail) {
        return "<tr><td><time>" + mail.receivedAt() + "</time></td><td>" + escaped(String.join(", ", mail.to()))
                + "</td><td><a href=\"/mail/" + mail.id() + "\">" + escaped(mail.subject()) + "</a></td><td>"
                + escaped(mail.language()) + "</td></tr>";
    }

    private static String one(Mail mail) {
        String html = mail.html() == null
                ? ""
                : "<h2>HTML</h2><iframe title=\"The mail\" sandbox referrerpolicy=\"no-referrer\" srcdoc=\""
                        + escaped(mail.html()) + "\"></iframe>";
        String text = mail.text() == null ? "" : "<h2>Text</h2><pre>" + escaped(mail.text()) + "</pre>";
        return """
                <p><a href="/">All mail</a></p><h1>%s</h1>
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Received</dt><dd>%s</dd><dt>Language</dt><dd>%s</dd></dl>
                <p><a href="/api/messages/%s/source">Source</a></p>%s%s""".formatted(
                        escaped(mail.subject()),
                        escaped(mail.from()),
                        escaped(String.join(", ", mail.to())),
                        mail.receivedAt(),
                        escaped(mail.language()),
                        mail.id(),
                        html,
                        text);
    }

    private static String page(String title, String body) {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
                <style>body{font:16px/1.5 system-ui,sans-serif;color:#111827;background:#F3F4F6;margin:0 auto;max-width:70rem;padding:1rem}
                table{border-collapse:collapse;width:100%%;background:#fff}th,td{text-align:left;padding:.5rem;border-bottom:1px solid #d1d5db}
                iframe{width:100%%;height:40rem;border:1px solid #d1d5db;background:#fff}pre{background:#fff;padding:1rem;white-space:pre-wrap}
                dt{font-weight:600}a{color:#111827}a:focus-visible{outline:3px solid #EF4444}.refusing{border-left:4px solid #EF4444;padding-left:1rem}</style>
                </head><body><main>%s</main></body></html>""".formatted(title, body);
    }

    static String escaped(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
    }
}
