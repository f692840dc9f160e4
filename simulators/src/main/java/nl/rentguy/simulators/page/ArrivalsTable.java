package nl.rentguy.simulators.page;

import static nl.rentguy.simulators.page.Html.escape;

import java.util.List;
import java.util.stream.Collectors;
import nl.rentguy.simulators.journal.JournalEntry;
import nl.rentguy.simulators.journal.JournalView;
import nl.rentguy.simulators.standin.StandIn;

/** What arrived at one stand-in, newest first. */
final class ArrivalsTable {
    private static final int ROWS = 50;

    private ArrivalsTable() {}

    static String of(StandIn standIn) {
        List<JournalEntry> newest = standIn.journal().newest(ROWS);
        if (newest.isEmpty()) {
            return "<p>Nothing has arrived yet.</p>";
        }
        return """
                <div class="table" role="region" tabindex="0" aria-label="What arrived at %1$s">
                <table>
                  <caption>What arrived, newest first (at most %2$d)</caption>
                  <thead><tr><th scope="col">At (UTC)</th><th scope="col">Request</th><th scope="col">%3$s</th>
                    <th scope="col">Status</th><th scope="col">Effect</th><th scope="col">Body</th></tr></thead>
                  <tbody>%4$s</tbody>
                </table>
                </div>
                """.formatted(
                        escape(standIn.title()),
                        ROWS,
                        escape(standIn.view().accountLabel()),
                        newest.stream().map(ArrivalsTable::row).collect(Collectors.joining()));
    }

    private static String row(JournalEntry entry) {
        return """
                <tr><td><time datetime="%1$s">%1$s</time></td><td><code>%2$s %3$s</code></td><td>%4$s</td>
                  <td>%5$s</td><td>%6$s</td><td>%7$s</td></tr>
                """.formatted(
                        escape(entry.at()),
                        escape(entry.method()),
                        escape(entry.path()),
                        escape(entry.account()),
                        escape(JournalView.status(entry)),
                        escape(entry.effect().wireName()),
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
