package nl.rentguy.platform;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the local platform can start, in the order in which it is shown; it is stopped the other way round. */
public enum Part {
    POSTGRES(15432),
    REDIS(16379),
    KAFKA(19092),
    KEYCLOAK(8180),
    MAILBOX(8191),
    SIMULATORS(8190),
    LEAD_SERVICE(8101, "lead"),
    CRM_SERVICE(8102, "crm"),
    RENTGUY_SYNC_SERVICE(8103, "rentguy_sync"),
    NOTIFICATION_SERVICE(8104, "notification"),
    AUDIT_SERVICE(8105, "audit"),
    GATEWAY(8080);

    private final int defaultPort;
    private final Optional<String> database;

    Part(int defaultPort) {
        this.defaultPort = defaultPort;
        this.database = Optional.empty();
    }

    Part(int defaultPort, String database) {
        this.defaultPort = defaultPort;
        this.database = Optional.of(database);
    }

    /** The name people see and type, for example {@code lead-service}; for services also the module's folder. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** The environment variable that chooses another port, for example {@code SUITE_LEAD_SERVICE_PORT}. */
    public String portVariable() {
        return "SUITE_" + name() + "_PORT";
    }

    /** The database of a service; empty for what is not a service. */
    public Optional<String> database() {
        return database;
    }

    public boolean isService() {
        return database.isPresent();
    }

    /**
     * What has to be ready before this part is started, as far as it is started at all. Services find Keycloak when they first
     * need it; that it and the others wait for lead-service is a choice: on a small machine leads are accepted much earlier.
     */
    public Set<Part> needs() {
        return switch (this) {
            case POSTGRES, REDIS, KAFKA, GATEWAY -> EnumSet.noneOf(Part.class);
            case LEAD_SERVICE -> EnumSet.of(POSTGRES, REDIS, KAFKA);
            case KEYCLOAK, CRM_SERVICE, RENTGUY_SYNC_SERVICE, NOTIFICATION_SERVICE, AUDIT_SERVICE ->
                EnumSet.of(POSTGRES, KAFKA, LEAD_SERVICE);
            case MAILBOX, SIMULATORS -> EnumSet.of(LEAD_SERVICE);
        };
    }

    public static Part[] services() {
        return Arrays.stream(values()).filter(Part::isService).toArray(Part[]::new);
    }

    /**
     * The part that people call so.
     *
     * @throws PlatformProblem when no part has this label; the sentence lists those there are
     */
    public static Part labelled(String label) {
        return Arrays.stream(values())
                .filter(part -> part.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new PlatformProblem("There is no part called " + label + "; choose one of "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Part::label).toList()) + "."));
    }
}
