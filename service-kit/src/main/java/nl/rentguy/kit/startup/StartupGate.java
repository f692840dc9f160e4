package nl.rentguy.kit.startup;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Asks every {@link StartupCheck} and refuses to start when one objects, naming all objections at once. */
@ApplicationScoped
class StartupGate {
    private final List<StartupCheck> checks;

    StartupGate(@All List<StartupCheck> checks) {
        this.checks = checks;
    }

    void check(@Observes @Priority(1) StartupEvent started) {
        List<String> violations = checks.stream()
                .flatMap(check -> check.violations().stream())
                .sorted()
                .toList();
        if (!violations.isEmpty()) {
            throw new StartupRefused(violations);
        }
    }
}
