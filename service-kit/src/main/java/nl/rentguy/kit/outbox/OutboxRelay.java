package nl.rentguy.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventContract;
import nl.rentguy.kit.outbox.OutboxBatch.PublishFailed;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes the outbox from a thread of its own. Every replica runs one; the one whose session holds the advisory lock
 * is the leader, the others look every poll interval whether it is free.
 *
 * <p>At-least-once: after a crash between acknowledgement and deletion a batch is sent again.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final OutboxConfig config;
    private final EventPublisher publisher;
    private final Counter published;
    private final Counter failures;
    private final String jdbcUrl;
    private final String user;
    private final String password;
    private final String systemRole;
    private final Set<String> topics;
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean running = true;
    private volatile boolean leading;

    OutboxRelay(
            OutboxConfig config,
            EventPublisher publisher,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "rentguy.service.database") String database,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.config = config;
        this.publisher = publisher;
        this.published = metrics.counter("outbox.published");
        this.failures = metrics.counter("outbox.failures");
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password;
        this.systemRole = database + "_system";
        this.topics = EventCatalog.contracts().stream()
                .filter(contract -> contract.mayBePublishedBy(service))
                .map(EventContract::topic)
                .collect(Collectors.toUnmodifiableSet());
        metrics.gauge("outbox.leader", this, relay -> relay.leading ? 1 : 0);
    }

    void start(@Observes StartupEvent started) {
        if (config.relayEnabled()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        if (thread.isAlive()) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void run() {
        while (running) {
            try (RelayConnection connection = RelayConnection.open(jdbcUrl, user, password, systemRole)) {
                relayUntilBroken(connection);
            } catch (SQLException | PublishFailed | RuntimeException e) {
                report(e);
                pause();
            } catch (InterruptedException e) {
                return;
            } finally {
                leading = false;
            }
        }
    }

    private void relayUntilBroken(RelayConnection connection) throws SQLException, InterruptedException, PublishFailed {
        // Before the lock: a replica that takes over must not keep everyone waiting while it connects.
        publisher.prepare(topics);
        while (running && !connection.lead()) {
            Thread.sleep(config.pollInterval());
        }
        leading = true;
        LOG.info("outbox relay leads");
        OutboxBatch batch = connection.batch(publisher, config.sendTimeout());
        while (running) {
            int sent = batch.publish(config.batchSize());
            published.increment(sent);
            if (sent < config.batchSize()) {
                connection.awaitInsert(config.pollInterval());
                Thread.sleep(config.linger());
            }
        }
    }

    private void report(Exception failure) {
        failures.increment();
        if (running) {
            LOG.warnf("outbox relay pauses reason=%s", failure.getMessage());
        }
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
