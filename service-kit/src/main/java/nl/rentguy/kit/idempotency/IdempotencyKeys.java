package nl.rentguy.kit.idempotency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Makes a creating request repeatable: the key commits with the entity, so a repeat either finds both or neither.
 *
 * <p>Keys are per tenant and operation and are forgotten after two days.
 */
@ApplicationScoped
public class IdempotencyKeys {
    private static final int MAX_KEY = 200;

    private final Clock clock;

    IdempotencyKeys(Clock clock) {
        this.clock = clock;
    }

    /**
     * Runs the effect unless the key was used before; must be called inside the effect's transaction.
     *
     * @param key the {@code Idempotency-Key} header; null runs the effect unconditionally
     * @param request canonical text of the request; another one under the same key is refused with 422
     * @param answer what the caller will be told, stored for repeats
     * @return the answer, or the stored one when the key was used before by the same request
     */
    public Uni<StoredAnswer> once(
            String tenantId,
            String operation,
            @Nullable String key,
            String request,
            StoredAnswer answer,
            Supplier<Uni<Void>> effect) {
        if (key == null) {
            return effect.get().replaceWith(answer);
        }
        if (key.isBlank() || key.length() > MAX_KEY) {
            throw Problems.invalid("Idempotency-Key", "length", "1 to " + MAX_KEY + " characters");
        }
        String hash = sha256(request);
        return remember(tenantId, operation, key, hash, answer)
                .chain(first -> first ? effect.get().replaceWith(answer) : recall(tenantId, operation, key, hash));
    }

    private Uni<Boolean> remember(String tenantId, String operation, String key, String hash, StoredAnswer answer) {
        return Sql.update(
                        """
                        insert into idempotency_key (tenant_id, operation, key, request_hash, status, body, created_at)
                        values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
                        """,
                        tenantId,
                        operation,
                        key,
                        hash,
                        answer.status(),
                        answer.body(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .map(inserted -> inserted == 1);
    }

    private Uni<StoredAnswer> recall(String tenantId, String operation, String key, String hash) {
        return Sql.select(
                        row -> {
                            if (!hash.equals(row[0])) {
                                throw Problems.idempotencyKeyReused();
                            }
                            return new StoredAnswer(((Number) row[1]).intValue(), (String) row[2], true);
                        },
                        """
                        select request_hash, status, body from idempotency_key
                         where tenant_id = $1 and operation = $2 and key = $3
                        """,
                        tenantId,
                        operation,
                        key)
                .map(List::getFirst);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
