package nl.rentguy.simulators.page;

import static nl.rentguy.simulators.page.Html.escape;

import java.util.List;
import java.util.stream.Collectors;
import nl.rentguy.simulators.standin.Listing;

/** A table that a stand-in wants on the page; nothing when it has no rows. */
final class ListingTable {
    private ListingTable() {}

    static String of(Listing listing) {
        if (listing.rows().isEmpty()) {
            return "";
        }
        return """
                <div class="table" role="region" tabindex="0" aria-label="%1$s">
                <table>
                  <caption>%1$s</caption>
                  <thead><tr>%2$s</tr></thead>
                  <tbody>%3$s</tbody>
                </table>
                </div>
                """.formatted(
                        escape(listing.caption()),
                        listing.headings().stream()
                                .map(heading -> "<th scope=\"col\">" + escape(heading) + "</th>")
                                .collect(Collectors.joining()),
                        listing.rows().stream().map(ListingTable::row).collect(Collectors.joining()));
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> "<td>" + escape(cell) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
