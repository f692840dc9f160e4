package nl.rentguy.e2e.chaos;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A way in which something fails. */
enum Fault {
    LEAD_SERVICE_KILLED("kill -9 of lead-service", "lead-service", 3, 12),
    CRM_SERVICE_KILLED("kill -9 of crm-service", "crm-service", 5, 20),
    SYNC_SERVICE_KILLED("kill -9 of rentguy-sync-service", "rentguy-sync-service", 5, 20),
    NOTIFICATION_SERVICE_KILLED("kill -9 of notification-service", "notification-service", 5, 20),
    AUDIT_SERVICE_KILLED("kill -9 of audit-service", "audit-service", 5, 20),
    RELAY_LEADER_KILLED("kill -9 of the leading relay of two lead-services", "lead-service", 5, 15),
    KAFKA_STOPPED("Kafka stopped", "kafka", 5, 20),
    KAFKA_KILLED("kill -9 of Kafka", "kafka", 5, 20),
    POSTGRES_KILLED("kill -9 of PostgreSQL", "postgres", 3, 12),
    REDIS_WIPED("Redis wiped", "redis", 0, 0),
    REDIS_STOPPED("Redis stopped", "redis", 5, 20),
    RENTGUY_RATE_LIMIT("RentGuy answers 429", "rentguy", 8, 25),
    RENTGUY_SERVER_ERROR("RentGuy answers 500", "rentguy", 8, 25),
    RENTGUY_TIMEOUT("RentGuy does not answer", "rentguy", 8, 25),
    RENTGUY_LOST_ANSWER("RentGuy's answers are lost", "rentguy", 8, 25),
    RENTGUY_MOODY("every other answer of RentGuy is lost", "rentguy", 8, 25),
    MAIL_REFUSED("the mail server refuses", "mailbox", 8, 25),
    TEAMS_SERVER_ERROR("Teams answers 500", "teams", 8, 25),
    TEAMS_LOST_ANSWER("answers of Teams are lost", "teams", 5, 12),
    EVENTS_DUPLICATED("the newest events come twice more", "kafka", 0, 0),
    EVENTS_DELAYED("old events come once more", "kafka", 0, 0),
    EVENTS_SKEWED("events of a clock that is a day ahead, and a day behind", "kafka", 0, 0),
    LEAD_LOG_FULL("lead-service's log on a full disk", "lead-service", 10, 20),
    CRM_LOG_FULL("crm-service's log on a full disk", "crm-service", 10, 20);

    private static final Set<String> NEEDED_TO_RELAY = Set.of("postgres", "kafka");

    private final String words;
    private final String target;
    private final int shortest;
    private final int longest;

    Fault(String words, String target, int shortest, int longest) {
        this.words = words;
        this.target = target;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** What fails, and what must work for this to fail in the way that is meant; in an order that is always the same. */
    SortedSet<String> touched() {
        SortedSet<String> touched = new TreeSet<>(Set.of(target));
        if (this == RELAY_LEADER_KILLED) {
            touched.addAll(NEEDED_TO_RELAY);
        }
        return touched;
    }

    /** Whether the two cannot be there at the same time: nobody relays, for example, while Kafka is away. */
    boolean excludes(Fault other) {
        return !Collections.disjoint(touched(), other.touched());
    }

    /** Seconds; 0 for what is over as soon as it is done. */
    int shortest() {
        return shortest;
    }

    /** Seconds. */
    int longest() {
        return longest;
    }

    @Override
    public String toString() {
        return words;
    }
}
