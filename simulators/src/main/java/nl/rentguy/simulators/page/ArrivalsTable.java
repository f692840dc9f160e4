package nl.rentguy.simulators.page;

import static nl.rentguy.simulators.page.Html.escape;

import java.util.List;
import java.util.stream.Collectors;
import nl.rentguy.simulators.journal.JournalEntry;
import nl.rentguy.simulators.journal.JournalView;
import nl.rentguy.simulators.standin.StandIn;

/** What arrived at one stand-in, newest first, as much at a time as a page can take, with links to the rest. */
final class ArrivalsTable {
    private static final int ROWS = 50;

    private ArrivalsTable() {}

    static String of(StandIn standIn, Shown shown) {
        List<JournalEntry> found = standIn.journal().newest(ROWS + 1, shown.before(), shown.path());
        List<JournalEntry> rows = found.subList(0, Math.min(ROWS, found.size()));
        return filter(standIn, shown)
                + (rows.isEmpty() ? "<p>Nothing has arrived yet, or nothing like that.</p>" : table(standIn, rows))
                + links(standIn, shown, found);
    }

    private static String filter(StandIn standIn, Shown shown) {
        return """
                <form action="/" method="get">
                  <p><label for="%1$s-path">Path contains, such as an external id (empty: all)</label>
                    <input id="%1$s-path" name="%1$s.path" value="%2$s"></p>
                  <p><button type="submit">Show</button></p>
                </form>
                """.formatted(escape(standIn.name()), escape(shown.path()));
    }

    private static String table(StandIn standIn, List<JournalEntry> rows) {
        return """
                <div class="table" role="region" tabindex="0" aria-label="What arrived at %1$s">
                <table>
                  <caption>What arrived, newest first</caption>
                  <thead><tr><th scope="col">At (UTC)</th><th scope="col">Request</th><th scope="col">%2$s</th>
                    <th scope="col">Idempotency key</th><th scope="col">Status</th><th scope="col">Effect</th>
                    <th scope="col">Simulated</th><th scope="col">Body</th></tr></thead>
                  <tbody>%3$s</tbody>
                </table>
                </div>
                """.formatted(
                        escape(standIn.title()),
                        escape(standIn.view().accountLabel()),
                        rows.stream().map(ArrivalsTable::row).collect(Collectors.joining()));
    }

    private static String links(StandIn standIn, Shown shown, List<JournalEntry> found) {
        StringBuilder links = new StringBuilder();
        if (!shown.isNewest()) {
            links.append(link(shown.newestLink(), "Newest", standIn));
        }
        if (found.size() > ROWS) {
            links.append(link(shown.olderLink(found.get(ROWS - 1).seq()), "Older", standIn));
        }
        long forgotten = standIn.journal().forgotten();
        if (forgotten > 0) {
            links.append("<p>").append(forgotten).append(" older ones are no longer held in memory.</p>");
        }
        return links.toString();
    }

    private static String link(String address, String text, StandIn standIn) {
        return "<p><a href=\"" + escape(address) + "\">" + text + "<span class=\"unseen\"> at "
                + escape(standIn.title()) + "</span></a></p>";
    }

    private static String row(JournalEntry entry) {
        return """
                <tr><td><time datetime="%1$s">%1$s</time></td><td><code>%2$s %3$s</code></td><td>%4$s</td>
                  <td><code>%5$s</code></td><td>%6$s</td><td>%7$s</td><td>%8$s</td><td>%9$s</td></tr>
                """.formatted(
                escape(entry.at()),
                escape(entry.method()),
                escape(entry.path()),
                escape(entry.account()),
                escape(entry.idempotencyKey()),
                escape(JournalView.status(entry)),
                escape(entry.effect().wireName()),
                entry.simulated() == null ? "" : escape(entry.simulated().wireName()),
                body(entry));
    }

    private static String body(JournalEntry entry) {
        if (entry.body() == null || entry.body().isEmpty()) {
            return "none";
        }
        return "<details><summary>Show<span class=\"unseen\"> the body of request " + entry.seq()
                + "</span></summary><pre>" + escape(entry.body()) + "</pre></details>";
    }
}
