package nl.rentguy.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rentguy.platform.gateway.Backends;
import nl.rentguy.platform.gateway.Gateway;
import nl.rentguy.platform.kafka.Kafka;
import nl.rentguy.platform.keycloak.Keycloak;
import nl.rentguy.platform.mailbox.Mailbox;
import nl.rentguy.platform.postgres.Postgres;
import nl.rentguy.platform.process.Secrets;
import nl.rentguy.platform.process.Surroundings;
import nl.rentguy.platform.redis.Redis;
import nl.rentguy.platform.service.Service;
import nl.rentguy.platform.service.ServiceEnvironment;
import nl.rentguy.platform.simulators.Simulators;

/** Makes the parts and tells each where the others are. */
final class PartFactory {

    private final Surroundings surroundings;
    private final PlatformBuilder settings;
    private final Secrets secrets;

    PartFactory(Surroundings surroundings, PlatformBuilder settings) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.secrets = Secrets.in(surroundings.run());
    }

    RunningPart create(Part part) {
        Ports ports = settings.ports();
        int port = ports.portOf(part);
        return switch (part) {
            case POSTGRES -> new Postgres(surroundings, secrets, port, settings.databases());
            case REDIS -> new Redis(surroundings, port);
            case KAFKA -> new Kafka(surroundings, port, ports.another(), settings.javaOptions(part));
            case KEYCLOAK -> new Keycloak(surroundings, secrets, port, ports.portOf(Part.POSTGRES));
            case MAILBOX -> new Mailbox(surroundings, port, ports.smtp());
            case SIMULATORS -> new Simulators(surroundings, port, ports.portOf(Part.GATEWAY));
            case GATEWAY -> new Gateway(surroundings, port, settings.javaOptions(part));
            case LEAD_SERVICE, CRM_SERVICE, RENTGUY_SYNC_SERVICE, NOTIFICATION_SERVICE, AUDIT_SERVICE ->
                service(part, part.label(), port, settings.environment(part));
        };
    }

    /** One more process of a service, on a port of its own, with these environment variables over those of the part. */
    RunningPart replica(Part service, String name, Map<String, String> environment) {
        if (!service.isService()) {
            throw new PlatformProblem(service.label() + " is no service; only services can have replicas.");
        }
        Map<String, String> all = new HashMap<>(settings.environment(service));
        all.putAll(environment);
        return service(service, name, settings.ports().another(), all);
    }

    private RunningPart service(Part service, String name, int port, Map<String, String> overrides) {
        ServiceEnvironment environment = new ServiceEnvironment(
                settings.ports(), secrets, settings.tenants().toString());
        return new Service(surroundings, service, name, port, environment, overrides, settings.javaOptions(service));
    }

    /** Tells the gateway which replicas of which service there are. */
    void announce(List<RunningPart> parts) {
        Map<String, List<Integer>> ports = parts.stream()
                .filter(Service.class::isInstance)
                .collect(Collectors.groupingBy(
                        part -> part.name().replaceFirst("-[0-9]+$", ""),
                        Collectors.mapping(RunningPart::port, Collectors.toList())));
        Backends.write(Gateway.backendsFile(surroundings), ports);
    }
}
