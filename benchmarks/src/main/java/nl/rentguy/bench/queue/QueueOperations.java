package nl.rentguy.bench.queue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.rentguy.bench.Run;
import nl.rentguy.bench.load.Read;
import nl.rentguy.bench.load.ReadConnection;
import nl.rentguy.bench.load.ReadLoop;
import nl.rentguy.bench.load.ReadTally;
import nl.rentguy.bench.suite.Plans;
import org.jspecify.annotations.Nullable;

/** Every operation to both desks in turn, a few requests each time, so that what else the machine does meets both alike. */
final class QueueOperations {
    private static final int CONNECTIONS = 4;
    private static final int QUESTIONS_AT_ONCE = 40;
    private static final int COMMANDS_AT_ONCE = 20;
    private static final List<String> OWN_TABLES = List.of("delivery");

    private final Run run;
    private final Plans plans;
    private final Desk few;
    private final Desk many;
    private final List<Timed> ofFew = new ArrayList<>();
    private final List<Timed> ofMany = new ArrayList<>();

    QueueOperations(Run run, Plans plans, Desk few, Desk many) {
        this.run = run;
        this.plans = plans;
        this.few = few;
        this.many = many;
    }

    Timings measure() throws SQLException, IOException, InterruptedException {
        warmUp();
        for (Operation operation : Operation.all()) {
            measure(operation);
        }
        return new Timings(List.copyOf(ofFew), List.copyOf(ofMany));
    }

    private void warmUp() throws InterruptedException {
        List<Operation> operations = Operation.all();
        long end = System.nanoTime() + run.pace().compile().toNanos();
        for (int next = 0; System.nanoTime() < end; next++) {
            Operation operation = operations.get(next % operations.size());
            ask(few, operation, new ReadTally());
            ask(many, operation, new ReadTally());
        }
    }

    private void measure(Operation operation) throws SQLException, IOException, InterruptedException {
        ReadTally withFew = new ReadTally();
        ReadTally withMany = new ReadTally();
        int turns = run.pace().isQuick() ? 3 : 10;
        for (int turn = 0; turn < turns; turn++) {
            ask(few, operation, withFew);
            ask(many, operation, withMany);
        }
        Timed before = new Timed(operation.name(), few.side().name(), withFew.reading(), plan(few, operation));
        Timed after = new Timed(operation.name(), many.side().name(), withMany.reading(), plan(many, operation));
        ofFew.add(before);
        ofMany.add(after);
        run.progress()
                .say(String.format(
                        Locale.ROOT,
                        "%-34s p99 %.1f and %.1f ms, %s and %s pages",
                        operation.name(),
                        before.reading().p99(),
                        after.reading().p99(),
                        before.pages(),
                        after.pages()));
    }

    private static void ask(Desk desk, Operation operation, ReadTally tally) throws InterruptedException {
        new ReadLoop(desk.side().service().port(), operation.isCommand() ? 1 : CONNECTIONS)
                .run(() -> operation.next(desk), operation.isCommand() ? COMMANDS_AT_ONCE : QUESTIONS_AT_ONCE, tally);
    }

    /** Asks once more, so that the log tells how the database goes about it; null when it had nothing to do. */
    private Plans.@Nullable Plan plan(Desk desk, Operation operation) throws SQLException, IOException {
        Read read = operation.next(desk);
        plans.begin();
        long mark = plans.mark();
        try (ReadConnection connection = ReadConnection.to(desk.side().service().port())) {
            connection.once(read);
        } finally {
            plans.end();
        }
        return plans.since(mark, OWN_TABLES).stream()
                .max(Comparator.comparingLong(Plans.Plan::buffers))
                .orElse(null);
    }
}
