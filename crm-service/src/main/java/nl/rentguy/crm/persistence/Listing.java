package nl.rentguy.crm.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rentguy.kit.web.PageRequest;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * A list query put together from the filters a caller used; newest first unless {@link #latestBy} says otherwise, one row
 * more than the page holds.
 */
public final class Listing<R> {
    private final Class<R> row;
    private final String select;
    private final String alias;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private String order;
    private @Nullable String reached;

    private Listing(Class<R> row, String select, String alias) {
        this.row = row;
        this.select = select;
        this.alias = alias;
        this.order = alias + ".id desc";
    }

    /**
     * Starts a list.
     *
     * @param select HQL up to, and without, its {@code where}
     * @param alias of the entity whose {@code id} orders the list
     */
    public static <R> Listing<R> of(Class<R> row, String select, String alias) {
        return new Listing<>(row, select, alias);
    }

    /** Keeps rows whose field has the value; a null value keeps every row. */
    public Listing<R> equal(String field, @Nullable Object value) {
        return matching(alias + "." + field + " = :" + field, field, value);
    }

    /** Keeps rows that meet a condition with one named parameter; a null value keeps every row. */
    public Listing<R> matching(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Keeps rows that meet a condition, if asked to. */
    public Listing<R> only(boolean asked, String condition) {
        if (asked) {
            conditions.add(condition);
        }
        return this;
    }

    /**
     * Orders by a field, the latest first, and by id where that is the same.
     *
     * @param ofLast the field's value in the last row of the page before; null for the first page
     */
    public Listing<R> latestBy(String field, @Nullable Object ofLast) {
        String qualified = alias + "." + field;
        order = qualified + " desc, " + alias + ".id desc";
        if (ofLast != null) {
            reached = qualified + " <= :reached and (" + qualified + " < :reached or " + alias + ".id < :after)";
            parameters.put("reached", ofLast);
        }
        return this;
    }

    /** The rows after the page's start, at most its limit plus one. */
    public Uni<List<R>> read(PageRequest page) {
        matching(reached == null ? alias + ".id < :after" : reached, "after", page.after());
        return Panache.getSession()
                .chain(session -> query(session).setMaxResults(page.limit() + 1).getResultList());
    }

    private Mutiny.SelectionQuery<R> query(Mutiny.Session session) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = session.createSelectionQuery(select + where + " order by " + order, row);
        parameters.forEach(query::setParameter);
        return query;
    }
}
