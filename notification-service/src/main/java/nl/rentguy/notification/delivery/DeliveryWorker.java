package nl.rentguy.notification.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import nl.rentguy.events.Channel;

/**
 * Keeps the channels going: every second, and at once when a request was stored. Each channel has its own turn, so a
 * slow mail server does not hold up Teams. Any number of replicas may run.
 */
@ApplicationScoped
public class DeliveryWorker {

    /** Event bus address within the process: something is due. */
    public static final String WAKE_UP = "notifications.due";

    /** A little more than one try may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final DeliverDue deliverDue;
    private final Turn mail = new Turn();
    private final Turn teams = new Turn();

    DeliveryWorker(DeliverDue deliverDue) {
        this.deliverDue = deliverDue;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> mail() {
        return mail.run(() -> deliverDue.handle(Channel.EMAIL, mail::open));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> teams() {
        return teams.run(() -> deliverDue.handle(Channel.TEAMS, teams::open));
    }

    /** While the database is still open: an outcome that cannot be stored is a message sent twice. */
    void finish(@Observes ShutdownEvent stopping) throws InterruptedException {
        mail.close(PATIENCE);
        teams.close(PATIENCE);
    }

    @ConsumeEvent(WAKE_UP)
    Uni<Void> mailNow(String ignored) {
        return mail();
    }

    @ConsumeEvent(WAKE_UP)
    Uni<Void> teamsNow(String ignored) {
        return teams();
    }
}
