package nl.rentguy.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Publishes the oldest waiting rows and deletes those that Kafka acknowledged.
 *
 * <p>Rows are sent in id order. When one fails, everything from it on stays in the table and is sent again by the next
 * batch, so a later event of an aggregate never overtakes an earlier one; what was acknowledged meanwhile is sent twice
 * and recognised by its event id.
 */
final class OutboxBatch {
    private final Connection connection;
    private final EventPublisher publisher;
    private final Duration sendTimeout;

    OutboxBatch(Connection connection, EventPublisher publisher, Duration sendTimeout) {
        this.connection = connection;
        this.publisher = publisher;
        this.sendTimeout = sendTimeout;
    }

    /**
     * Publishes up to {@code limit} rows.
     *
     * @return how many were published
     * @throws PublishFailed when Kafka refused or did not answer; what was acknowledged before is deleted
     */
    int publish(int limit) throws SQLException, InterruptedException, PublishFailed {
        List<OutboxRow> rows = read(limit);
        if (rows.isEmpty()) {
            return 0;
        }
        List<Future<RecordMetadata>> answers = send(rows);
        List<Long> acknowledged = new ArrayList<>(rows.size());
        try {
            for (int i = 0; i < answers.size(); i++) {
                answers.get(i).get(sendTimeout.toMillis(), TimeUnit.MILLISECONDS);
                acknowledged.add(rows.get(i).id());
            }
        } catch (ExecutionException | TimeoutException e) {
            publisher.reset();
            throw new PublishFailed(e);
        } finally {
            delete(acknowledged);
        }
        return acknowledged.size();
    }

    /** Ends at the first row that is refused at once: one behind it, of the same aggregate, must not go ahead. */
    private List<Future<RecordMetadata>> send(List<OutboxRow> rows) {
        List<Future<RecordMetadata>> answers = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            Future<RecordMetadata> answer = publisher.send(row.toRecord());
            answers.add(answer);
            if (answer.state() == Future.State.FAILED) {
                break;
            }
        }
        return answers;
    }

    private List<OutboxRow> read(int limit) throws SQLException {
        try (var select = connection.prepareStatement(OutboxRow.SELECT)) {
            select.setInt(1, limit);
            try (var result = select.executeQuery()) {
                List<OutboxRow> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(OutboxRow.of(result));
                }
                return rows;
            }
        }
    }

    private void delete(List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        }
    }

    /** Kafka did not take a row; the relay waits and tries again. */
    static final class PublishFailed extends Exception {
        private static final long serialVersionUID = 1L;

        PublishFailed(Exception cause) {
            super(cause);
        }
    }
}
