package nl.rentguy.simulators.rentguy;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.rentguy.simulators.http.QueryNumbers;
import nl.rentguy.simulators.rentguy.planning.Crew;
import nl.rentguy.simulators.rentguy.planning.Stock;
import nl.rentguy.simulators.standin.Work;

/** What can be done with what RentGuy keeps. */
final class Operations {
    private static final String ONE = "/:externalId";
    private static final Set<String> PAGE = Set.of("after", "limit");

    private final List<Operation> all = new ArrayList<>();

    /**
     * One of them.
     *
     * @param path below the collection
     * @param query the names that its query may hold
     */
    record Operation(
            HttpMethod method,
            Collection collection,
            String path,
            Set<String> query,
            Function<RoutingContext, Work> work) {}

    Operations(Workspaces workspaces, Map<Collection, DocumentShape> shapes, Stock stock, Crew crew, Clock clock) {
        shapes.forEach((collection, shape) -> {
            PutResource put = new PutResource(workspaces, shape, clock);
            ReadResources read = new ReadResources(workspaces, collection);
            all.add(new Operation(HttpMethod.PUT, collection, ONE, Set.of(), ctx -> put::handle));
            all.add(new Operation(HttpMethod.GET, collection, ONE, Set.of(), ctx -> read::one));
            all.add(new Operation(HttpMethod.GET, collection, "", PAGE, ctx -> page(ctx, read)));
        });
        ask("/inventory-check", new ProjectQuestion(workspaces, new InventoryCheck(stock)::answer));
        ask(CrewMatch.SUFFIX, new ProjectQuestion(workspaces, new CrewMatch(crew)::answer));
    }

    private void ask(String suffix, ProjectQuestion question) {
        all.add(new Operation(HttpMethod.POST, Collection.PROJECTS, ONE + suffix, Set.of(), ctx -> question::handle));
    }

    private static Work page(RoutingContext ctx, ReadResources read) {
        return arrival -> read.page(
                arrival, ctx.request().getParam("after"), (int) QueryNumbers.between(ctx, "limit", 1, 200, 50));
    }

    List<Operation> all() {
        return all;
    }
}
