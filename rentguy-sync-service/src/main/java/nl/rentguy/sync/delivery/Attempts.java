package nl.rentguy.sync.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.rentguy.kit.tenancy.Sql;

/** Writes down the requests of tries that ended. Their first ones are there already, put down when the try began. */
@ApplicationScoped
class Attempts {
    private static final String STORE = """
            insert into delivery_attempt (tenant_id, delivery_id, number, kind, started_at, duration_ms, method, path,
                                          idempotency_key, body_sha256, outcome, http_status, answer)
            select $1, delivery_id, number, kind, started_at, duration_ms, method, path,
                   idempotency_key, body_sha256, outcome, http_status, answer
              from jsonb_to_recordset(cast(cast($2 as text) as jsonb)) as exchange (
                     delivery_id uuid, number int, kind text, started_at timestamptz, duration_ms bigint, method text,
                     path text, idempotency_key text, body_sha256 text, outcome text, http_status int, answer text)
                on conflict (tenant_id, delivery_id, number, kind) do update
               set started_at = excluded.started_at, duration_ms = excluded.duration_ms, method = excluded.method,
                   path = excluded.path, idempotency_key = excluded.idempotency_key,
                   body_sha256 = excluded.body_sha256, outcome = excluded.outcome,
                   http_status = excluded.http_status, answer = excluded.answer
            """;

    /** In the transaction of the tenant whose tries they were. */
    Uni<Integer> store(String tenantId, List<Conclusion> conclusions) {
        JsonArray rows = new JsonArray();
        for (Conclusion conclusion : conclusions) {
            ClaimedDelivery claimed = conclusion.claimed();
            conclusion.tried().exchanges().forEach(exchange -> rows.add(row(claimed, exchange)));
        }
        return Sql.update(STORE, tenantId, rows.encode());
    }

    private static JsonObject row(ClaimedDelivery claimed, Exchange exchange) {
        return new JsonObject()
                .put("delivery_id", claimed.id().toString())
                .put("number", claimed.attempt())
                .put("kind", exchange.kind().wireName())
                .put("started_at", exchange.startedAt().toString())
                .put("duration_ms", exchange.durationMs())
                .put("method", exchange.method())
                .put("path", exchange.path())
                .put("idempotency_key", exchange.idempotencyKey())
                .put("body_sha256", exchange.bodySha256())
                .put("outcome", exchange.outcome())
                .put("http_status", exchange.httpStatus())
                .put("answer", exchange.answer());
    }
}
