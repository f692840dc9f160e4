package nl.rentguy.crm.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rentguy.kit.startup.StartupCheck;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.Tenant.Outcome;
import nl.rentguy.kit.tenancy.TenantDirectory;

/** Every lead must find a pipeline, and every deal a first stage and an end. */
@ApplicationScoped
class PipelineSettings implements StartupCheck {
    private final TenantDirectory tenants;

    PipelineSettings(TenantDirectory tenants) {
        this.tenants = tenants;
    }

    @Override
    public List<String> violations() {
        return tenants.all().stream()
                .flatMap(tenant ->
                        violations(tenant.pipelines()).map(what -> "tenant file " + tenant.id() + ": " + what))
                .toList();
    }

    static Stream<String> violations(List<Tenant.Pipeline> pipelines) {
        List<String> violations = new ArrayList<>();
        if (pipelines.stream().filter(Tenant.Pipeline::fallback).count() != 1) {
            violations.add("exactly one pipeline must have fallback true");
        }
        repeated(pipelines, Tenant.Pipeline::key).forEach(key -> violations.add("pipeline " + key + " is there twice"));
        pipelines.forEach(pipeline -> inspect(pipeline, violations));
        return violations.stream();
    }

    private static void inspect(Tenant.Pipeline pipeline, List<String> violations) {
        String name = "pipeline " + pipeline.key();
        List<Tenant.Stage> stages = pipeline.stages();
        if (stages.isEmpty() || stages.getFirst().closes() != Outcome.NO) {
            violations.add(name + " must begin with a stage that closes no");
        }
        for (Outcome end : List.of(Outcome.WON, Outcome.LOST)) {
            if (stages.stream().filter(stage -> stage.closes() == end).count() != 1) {
                violations.add(name + " must have exactly one stage that closes "
                        + end.name().toLowerCase(Locale.ROOT));
            }
        }
        repeated(stages, Tenant.Stage::key).forEach(key -> violations.add(name + " has stage " + key + " twice"));
    }

    private static <T> List<String> repeated(List<T> all, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        return all.stream().map(key).filter(name -> !seen.add(name)).toList();
    }
}
