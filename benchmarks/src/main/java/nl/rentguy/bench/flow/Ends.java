package nl.rentguy.bench.flow;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;

/** Reads, after a load, the times that were noted down while it ran. */
record Ends(LocalPlatform platform) {

    /** What arrived of the leads that were received since then. */
    Map<End, Arrivals> since(Instant since) throws SQLException, IOException {
        Map<End, Arrivals> ends = new EnumMap<>(End.class);
        ends.put(End.DEAL, CommittedDeals.since(since, platform));
        ends.put(End.RENTGUY, RentguyJournal.read(platform));
        ends.put(End.MAIL, MailFiles.read(platform, addresses(since)));
        return ends;
    }

    private Map<String, UUID> addresses(Instant since) throws SQLException {
        Map<String, UUID> leads = new HashMap<>();
        try (Connection connection =
                        platform.postgres().connect(Part.LEAD_SERVICE.database().orElseThrow());
                PreparedStatement select =
                        connection.prepareStatement("select email, id from lead where received_at >= ?")) {
            select.setObject(1, since.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    leads.put(rows.getString(1), rows.getObject(2, UUID.class));
                }
            }
        }
        return leads;
    }

    /** Empties simulators and mailbox, whose small memories would otherwise hold every lead of the run. */
    void forget() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            delete(http, platform.simulators().url() + "/simulators/rentguy");
            delete(http, platform.simulators().url() + "/simulators/teams");
            delete(http, platform.mailbox().url() + "/api/messages");
        }
    }

    private static void delete(HttpClient http, String address) throws IOException, InterruptedException {
        int status = http.send(
                        HttpRequest.newBuilder(URI.create(address)).DELETE().build(), BodyHandlers.discarding())
                .statusCode();
        if (status >= 300) {
            throw new IOException("DELETE " + address + " was answered with " + status);
        }
    }
}
