package nl.rentguy.kit.idempotency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.rentguy.kit.id.Fingerprint;
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
        Claim claim = Claim.of(key, request, answer);
        return take(tenantId, operation, List.of(claim))
                .chain(taken -> taken.contains(key)
                        ? effect.get().replaceWith(answer)
                        : recall(tenantId, operation, List.of(claim)).chain(List::getFirst));
    }

    /**
     * A key that is to be used.
     *
     * @param requestHash tells another request under the same key
     * @param answer what the caller will be told, stored for repeats
     */
    public record Claim(String key, String requestHash, StoredAnswer answer) {

        /**
         * A claim.
         *
         * @param request canonical text of the request
         * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 unless the key has 1 to 200 characters
         */
        public static Claim of(String key, String request, StoredAnswer answer) {
            if (key.isBlank() || key.length() > MAX_KEY) {
                throw Problems.invalid("Idempotency-Key", "length", "1 to " + MAX_KEY + " characters");
            }
            return new Claim(key, Fingerprint.sha256(request), answer);
        }
    }

    /**
     * Takes several keys for one tenant in the running transaction; no two of them may be equal.
     *
     * @return those that nobody had used; a transaction that is just using one is waited for
     */
    public Uni<Set<String>> take(String tenantId, String operation, List<Claim> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return Sql.select(
                        row -> (String) row[0],
                        """
                        insert into idempotency_key (tenant_id, operation, key, request_hash, status, body, created_at)
                        select $1, $2, key, request_hash, status, body, $7
                          from unnest($3::text[], $4::text[], $5::int[], $6::text[]) as claim (key, request_hash, status, body)
                         order by key
                            on conflict do nothing returning key
                        """,
                        tenantId,
                        operation,
                        claims.stream().map(Claim::key).toArray(String[]::new),
                        claims.stream().map(Claim::requestHash).toArray(String[]::new),
                        claims.stream().map(claim -> claim.answer().status()).toArray(Integer[]::new),
                        claims.stream().map(claim -> claim.answer().body()).toArray(String[]::new),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .map(Set::copyOf);
    }

    /**
     * What was answered under keys that could not be taken.
     *
     * @return per claim, in their order; one fails with 422 when its key was used by another request
     */
    public Uni<List<Uni<StoredAnswer>>> recall(String tenantId, String operation, List<Claim> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Sql.select(
                        row -> new Claim(
                                (String) row[0],
                                (String) row[1],
                                new StoredAnswer(((Number) row[2]).intValue(), (String) row[3], true)),
                        """
                        select key, request_hash, status, body from idempotency_key
                         where tenant_id = $1 and operation = $2 and key = any ($3)
                        """,
                        tenantId,
                        operation,
                        claims.stream().map(Claim::key).toArray(String[]::new))
                .map(used -> {
                    Map<String, Claim> byKey = used.stream().collect(Collectors.toMap(Claim::key, Function.identity()));
                    return claims.stream()
                            .map(claim -> answer(claim, byKey.get(claim.key())))
                            .toList();
                });
    }

    private static Uni<StoredAnswer> answer(Claim claim, @Nullable Claim used) {
        if (used == null) {
            return Uni.createFrom().failure(new IllegalStateException("the key was neither free nor used"));
        }
        return used.requestHash().equals(claim.requestHash())
                ? Uni.createFrom().item(used.answer())
                : Uni.createFrom().failure(Problems.idempotencyKeyReused());
    }
}
