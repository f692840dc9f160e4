package nl.rentguy.bench.queue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;

/**
 * Where an operator works: a side whose integration is switched off, so that nothing that is put back is sent.
 *
 * @param known deliveries of which one is looked for
 * @param operated deliveries that commands are given for: half of them given up, half of them retrying
 */
record Desk(QueueSide side, Batch known, Batch operated, String token, Random random) {
    /** As many as one command for many retries. */
    static final int OF_A_STATE = 100;

    private static final String SETTINGS = "/integrations/rentguy/settings";
    private static final String RESTORE = """
            update delivery
               set state = ?, attempts = 3, first_tried_at = created_at, failed_at = created_at, last_error = ?,
                   waiting_since = created_at, due_at = now() + interval '1 hour', not_before = null, lease_until = null
             where tenant_id = 'mr-dj' and id between ? and ?""";

    /** Switches the integration off and queues what commands are given for. */
    static Desk open(QueueSide side, Batch known, HttpClient http, String token)
            throws SQLException, IOException, InterruptedException {
        switchOff(side, http, token);
        Batch operated = Batch.now(2 * OF_A_STATE);
        DeliveryRows.queue(side.connection(), operated);
        DeliveryRows.analyze(side.connection());
        Desk desk = new Desk(side, known, operated, token, new Random(1));
        desk.giveUp();
        desk.holdUp();
        return desk;
    }

    /** In force in this process when it answers. */
    private static void switchOff(QueueSide side, HttpClient http, String token)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(side.service().address() + SETTINGS))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"0\"")
                .PUT(BodyPublishers.ofString("{\"rentguy-integration\":false}"))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the integration could not be switched off: " + answer.body());
        }
    }

    /** The id of any contact, enquiry or deal that was delivered. */
    UUID anyEntity() {
        return known.entity(random.nextInt(known.count()));
    }

    /** Half of the deliveries are exhausted, whatever they were. */
    void giveUp() throws SQLException {
        restore("exhausted", "refused (422): lastName is required", 0);
    }

    /** The other half waits for its next try, an hour from now. */
    void holdUp() throws SQLException {
        restore("retrying", "server-error (500)", OF_A_STATE);
    }

    private void restore(String state, String why, int from) throws SQLException {
        try (PreparedStatement update = side.connection().prepareStatement(RESTORE)) {
            update.setString(1, state);
            update.setString(2, why);
            update.setObject(3, operated.delivery(from));
            update.setObject(4, operated.delivery(from + OF_A_STATE - 1));
            update.executeUpdate();
        }
    }
}
