package nl.rentguy.kit.tenancy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/**
 * Statements in the running transaction, sent as they stand: the plumbing runs several per event, and Hibernate's query
 * layer would take longer for each than the database does.
 *
 * <p>Parameters are {@code $1}, {@code $2} … and are bound as the types of the PostgreSQL client ({@code UUID},
 * {@code OffsetDateTime}, {@code String}, numbers). What the session has not flushed yet is not seen by a statement.
 */
public final class Sql {
    private Sql() {}

    /** The number of rows that were changed, or returned. */
    public static Uni<Integer> update(String statement, @Nullable Object... values) {
        return connection()
                .chain(connection -> Uni.createFrom().completionStage(() -> connection.update(statement, values)));
    }

    /** The rows, each turned into something by the function. */
    public static <T> Uni<List<T>> select(Function<Object[], T> row, String statement, @Nullable Object... values) {
        return connection()
                .chain(connection -> Uni.createFrom().completionStage(() -> connection.select(statement, values)))
                .map(found -> {
                    List<T> rows = new ArrayList<>(found.size());
                    found.forEachRemaining(columns -> rows.add(row.apply(columns)));
                    return rows;
                });
    }

    private static Uni<ReactiveConnection> connection() {
        return Panache.getSession().map(session -> ((MutinySessionImpl) session).getReactiveConnection());
    }
}
