package nl.rentguy.crm.pipeline;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import nl.rentguy.kit.tenancy.Tenant.Outcome;

/** Pipelines of the transaction's tenant, in one query; remembered, as they change only when a replica starts. */
@ApplicationScoped
public class PipelineRepository {
    private static final String SELECT = """
            select p.key, p.name, array_to_string(p.event_types, ','), p.fallback, p.active,
                   s.key as stage, s.name as stage_name, s.position, s.sla_hours, s.closes, s.active as stage_active
              from crm_pipeline p join crm_stage s on s.tenant_id = p.tenant_id and s.pipeline = p.key
             order by p.position, p.key, s.position, s.key
            """;

    private final Map<String, Pipelines> remembered = new ConcurrentHashMap<>();

    /**
     * The pipelines of the transaction's tenant, read again when those remembered are not sufficient: another replica may
     * have started with a newer tenant file.
     */
    public Uni<Pipelines> sufficient(String tenantId, Predicate<Pipelines> sufficient) {
        Pipelines known = remembered.get(tenantId);
        return known != null && sufficient.test(known)
                ? Uni.createFrom().item(known)
                : all().invoke(read -> remembered.put(tenantId, read));
    }

    /** The pipelines as they are now. */
    Uni<Pipelines> all() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(SELECT, Object[].class).getResultList())
                .map(PipelineRepository::assemble);
    }

    private static Pipelines assemble(List<Object[]> rows) {
        Map<String, Pipeline> pipelines = new LinkedHashMap<>();
        for (Object[] row : rows) {
            pipelines
                    .computeIfAbsent((String) row[0], key -> pipeline(row))
                    .stages()
                    .add(stage(row));
        }
        return new Pipelines(List.copyOf(pipelines.values()));
    }

    private static Pipeline pipeline(Object[] row) {
        String eventTypes = (String) row[2];
        return new Pipeline(
                (String) row[0],
                (String) row[1],
                eventTypes.isEmpty() ? List.of() : List.of(eventTypes.split(",", -1)),
                (boolean) row[3],
                (boolean) row[4],
                new ArrayList<>());
    }

    private static Stage stage(Object[] row) {
        return new Stage(
                (String) row[5],
                (String) row[6],
                ((Number) row[7]).intValue(),
                ((Number) row[8]).intValue(),
                Outcome.valueOf(((String) row[9]).toUpperCase(Locale.ROOT)),
                (boolean) row[10]);
    }
}
