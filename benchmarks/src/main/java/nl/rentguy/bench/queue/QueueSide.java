package nl.rentguy.bench.queue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.RunningPart;

/**
 * The service on a database of its own, to be compared with the same on another.
 *
 * @param connection past the service, for one thread at a time
 */
record QueueSide(String name, RunningPart service, Connection connection) {

    /** Makes the database and starts the service on it. */
    static QueueSide start(String name, LocalPlatform platform) throws SQLException {
        Part part = Part.RENTGUY_SYNC_SERVICE;
        String database = part.database().orElseThrow() + "_" + name;
        platform.postgres().createDatabase(database);
        RunningPart service = platform.addReplica(part, Map.of("RENTGUY_SERVICE_DATABASE", database));
        return new QueueSide(name, service, platform.postgres().connect(database));
    }
}
