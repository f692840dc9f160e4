package nl.rentguy.bench.queue;

import java.sql.SQLException;
import java.util.List;
import nl.rentguy.bench.load.Read;

/**
 * What an operator asks of the queue, or does with it.
 *
 * @param before puts back, before each request, what the one before has changed
 */
record Operation(String name, String method, Asking asking, Before before) {
    private static final String GET = "GET";
    private static final String POST = "POST";
    private static final String DELIVERIES = "/integrations/rentguy/deliveries";

    /** Makes the path for one request. */
    @FunctionalInterface
    interface Asking {
        String path(Desk desk);
    }

    /** What is done past the service. */
    @FunctionalInterface
    interface Before {
        void restore(Desk desk) throws SQLException;
    }

    static List<Operation> all() {
        return List.of(
                question("GET status", desk -> "/integrations/rentguy/status"),
                question("GET queues in numbers", desk -> "/metrics/queues"),
                question("GET deliveries, first page", desk -> DELIVERIES),
                question("GET deliveries that are retrying", desk -> DELIVERIES + "?state=retrying"),
                question("GET deliveries of an entity", desk -> DELIVERIES + "?entityId=" + desk.anyEntity()),
                new Operation("POST flush of 100", POST, desk -> "/integrations/rentguy/flush-queue", desk -> {
                    desk.giveUp();
                    desk.holdUp();
                }),
                new Operation(
                        "POST retry of 100 given up",
                        POST,
                        desk -> DELIVERIES + "/retry?state=exhausted&limit=" + Desk.OF_A_STATE,
                        Desk::giveUp));
    }

    private static Operation question(String name, Asking asking) {
        return new Operation(name, GET, asking, desk -> {});
    }

    /** Whether it changes something; such requests are made one after the other. */
    boolean isCommand() {
        return !method.equals(GET);
    }

    /** The next request. */
    Read next(Desk desk) {
        try {
            before.restore(desk);
        } catch (SQLException failed) {
            throw new IllegalStateException(name, failed);
        }
        return new Read(method, asking.path(desk), desk.token());
    }
}
