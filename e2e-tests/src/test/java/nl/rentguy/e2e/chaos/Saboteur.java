package nl.rentguy.e2e.chaos;

import nl.rentguy.e2e.Suite;
import nl.rentguy.platform.Part;

/** Makes things fail in the running suite, and mends them. */
final class Saboteur implements Sabotage {
    private static final double EVERY_OTHER = 0.5;

    private final Suite suite;
    private final Injections injections;
    private final RelayLeader relayLeader;

    Saboteur(Suite suite, Injections injections) {
        this.suite = suite;
        this.injections = injections;
        this.relayLeader = new RelayLeader(suite);
    }

    @Override
    public String begin(Fault fault) {
        String note = "";
        switch (fault) {
            case LEAD_SERVICE_KILLED -> crash(Part.LEAD_SERVICE);
            case CRM_SERVICE_KILLED -> crash(Part.CRM_SERVICE);
            case SYNC_SERVICE_KILLED -> crash(Part.RENTGUY_SYNC_SERVICE);
            case NOTIFICATION_SERVICE_KILLED -> crash(Part.NOTIFICATION_SERVICE);
            case AUDIT_SERVICE_KILLED -> crash(Part.AUDIT_SERVICE);
            case RELAY_LEADER_KILLED -> note = relayLeader.kill();
            case KAFKA_STOPPED -> stop(Part.KAFKA);
            case KAFKA_KILLED -> crash(Part.KAFKA);
            case POSTGRES_KILLED -> crash(Part.POSTGRES);
            case REDIS_WIPED -> suite.wipeRedis();
            case REDIS_STOPPED -> stop(Part.REDIS);
            case RENTGUY_RATE_LIMIT -> suite.rentguy().failWith("rate-limit");
            case RENTGUY_SERVER_ERROR -> suite.rentguy().failWith("server-error");
            case RENTGUY_TIMEOUT -> suite.rentguy().failWith("timeout");
            case RENTGUY_LOST_ANSWER -> suite.rentguy().failWith("lost-answer");
            case RENTGUY_MOODY -> suite.rentguy().failWith("lost-answer", EVERY_OTHER);
            case MAIL_REFUSED -> suite.mailbox().refuse();
            case TEAMS_SERVER_ERROR -> suite.teams().failWith("server-error");
            case TEAMS_LOST_ANSWER -> suite.teams().failWith("lost-answer");
            case EVENTS_DUPLICATED -> injections.repeatTheNewest();
            case EVENTS_DELAYED -> injections.repeatOldOnes();
            case EVENTS_SKEWED -> injections.sendSkewed();
            case LEAD_LOG_FULL -> new FullLogDisk(suite, Part.LEAD_SERVICE).fill();
            case CRM_LOG_FULL -> new FullLogDisk(suite, Part.CRM_SERVICE).fill();
        }
        return note;
    }

    @Override
    public void end(Fault fault) {
        switch (fault) {
            case LEAD_SERVICE_KILLED -> suite.bringBack(Part.LEAD_SERVICE);
            case CRM_SERVICE_KILLED -> suite.bringBack(Part.CRM_SERVICE);
            case SYNC_SERVICE_KILLED -> suite.bringBack(Part.RENTGUY_SYNC_SERVICE);
            case NOTIFICATION_SERVICE_KILLED -> suite.bringBack(Part.NOTIFICATION_SERVICE);
            case AUDIT_SERVICE_KILLED -> suite.bringBack(Part.AUDIT_SERVICE);
            case RELAY_LEADER_KILLED -> relayLeader.mend();
            case KAFKA_STOPPED, KAFKA_KILLED -> suite.bringBack(Part.KAFKA);
            case POSTGRES_KILLED -> suite.bringBack(Part.POSTGRES);
            case REDIS_STOPPED -> suite.bringBack(Part.REDIS);
            case RENTGUY_RATE_LIMIT, RENTGUY_SERVER_ERROR, RENTGUY_TIMEOUT, RENTGUY_LOST_ANSWER, RENTGUY_MOODY ->
                suite.rentguy().recover();
            case MAIL_REFUSED -> suite.mailbox().recover();
            case TEAMS_SERVER_ERROR, TEAMS_LOST_ANSWER -> suite.teams().recover();
            case REDIS_WIPED, EVENTS_DUPLICATED, EVENTS_DELAYED, EVENTS_SKEWED -> {}
            case LEAD_LOG_FULL -> new FullLogDisk(suite, Part.LEAD_SERVICE).free();
            case CRM_LOG_FULL -> new FullLogDisk(suite, Part.CRM_SERVICE).free();
        }
    }

    private void crash(Part part) {
        requireAlive(part);
        suite.crash(part);
    }

    private void stop(Part part) {
        requireAlive(part);
        suite.stop(part);
    }

    private void requireAlive(Part part) {
        if (!suite.part(part).isAlive()) {
            throw new IllegalStateException(part.label() + " had ended before");
        }
    }

    /** What only this class started. */
    void leave() {
        relayLeader.mend();
    }
}
