package nl.rentguy.crm.pipeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.rentguy.events.EventType;
import nl.rentguy.kit.tenancy.Tenant;

/** The pipeline and stage rows of one tenant, written in the connection's transaction. */
final class PipelineRows {
    private static final String UPSERT_PIPELINE = """
            insert into crm_pipeline as known (tenant_id, key, name, event_types, fallback, position, active)
            values (?, ?, ?, ?, ?, ?, true)
            on conflict (tenant_id, key) do update
              set name = excluded.name, event_types = excluded.event_types, fallback = excluded.fallback,
                  position = excluded.position, active = true
              where (known.name, known.event_types, known.fallback, known.position, known.active)
                    is distinct from
                    (excluded.name, excluded.event_types, excluded.fallback, excluded.position, true)
            """;
    private static final String UPSERT_STAGE = """
            insert into crm_stage as known (tenant_id, pipeline, key, name, position, sla_hours, closes, active)
            values (?, ?, ?, ?, ?, ?, ?, true)
            on conflict (tenant_id, pipeline, key) do update
              set name = excluded.name, position = excluded.position, sla_hours = excluded.sla_hours,
                  closes = excluded.closes, active = true
              where (known.name, known.position, known.sla_hours, known.closes, known.active)
                    is distinct from
                    (excluded.name, excluded.position, excluded.sla_hours, excluded.closes, true)
            """;
    private static final String RETIRE_PIPELINES = """
            update crm_pipeline set active = false where tenant_id = ? and active and key <> all (?)
            """;
    private static final String RETIRE_STAGES = """
            update crm_stage set active = false
             where tenant_id = ? and active and pipeline || '/' || key <> all (?)
            """;

    private final Connection connection;
    private final Tenant tenant;

    PipelineRows(Connection connection, Tenant tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    int write() throws SQLException {
        execute("select set_config('app.tenant_id', ?, true)", tenant.id());
        execute("select pg_advisory_xact_lock(hashtext('crm.pipelines'), hashtext(?))", tenant.id());
        return upsertPipelines()
                + upsertStages()
                + retire(RETIRE_PIPELINES, pipelineKeys())
                + retire(RETIRE_STAGES, stageKeys());
    }

    private void execute(String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            statement.execute();
        }
    }

    private int upsertPipelines() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPSERT_PIPELINE)) {
            int position = 0;
            for (Tenant.Pipeline pipeline : tenant.pipelines()) {
                bind(statement, tenant.id(), pipeline.key(), pipeline.name());
                statement.setArray(
                        4,
                        texts(pipeline.eventTypes().stream()
                                .map(EventType::wireName)
                                .toList()));
                statement.setBoolean(5, pipeline.fallback());
                statement.setInt(6, ++position);
                statement.addBatch();
            }
            return Arrays.stream(statement.executeBatch()).sum();
        }
    }

    private int upsertStages() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPSERT_STAGE)) {
            for (Tenant.Pipeline pipeline : tenant.pipelines()) {
                int position = 0;
                for (Tenant.Stage stage : pipeline.stages()) {
                    bind(statement, tenant.id(), pipeline.key(), stage.key(), stage.name());
                    statement.setInt(5, ++position);
                    statement.setInt(6, stage.slaHours());
                    statement.setString(7, stage.closes().name().toLowerCase(Locale.ROOT));
                    statement.addBatch();
                }
            }
            return Arrays.stream(statement.executeBatch()).sum();
        }
    }

    private int retire(String sql, List<String> kept) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant.id());
            statement.setArray(2, texts(kept));
            return statement.executeUpdate();
        }
    }

    private List<String> pipelineKeys() {
        return tenant.pipelines().stream().map(Tenant.Pipeline::key).toList();
    }

    private List<String> stageKeys() {
        return tenant.pipelines().stream()
                .flatMap(pipeline -> pipeline.stages().stream().map(stage -> pipeline.key() + "/" + stage.key()))
                .toList();
    }

    private java.sql.Array texts(List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static void bind(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
    }
}
