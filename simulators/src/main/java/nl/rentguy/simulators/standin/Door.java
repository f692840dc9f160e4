package nl.rentguy.simulators.standin;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Function;
import nl.rentguy.simulators.failure.Failure;
import nl.rentguy.simulators.failure.FailureMode;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.Arrival;
import nl.rentguy.simulators.http.Problem;
import nl.rentguy.simulators.http.Refusal;
import nl.rentguy.simulators.journal.Effect;
import nl.rentguy.simulators.journal.Journal;
import nl.rentguy.simulators.journal.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What every request to a stand-in passes: it fails if it must, is noted down, and then answered. All of it runs on
 * one event loop, so that requests take effect one after the other.
 */
public final class Door {
    private final Vertx vertx;
    private final Journal journal;
    private final Function<Problem, Answer> problemStyle;
    private final Duration timeoutHold;

    /**
     * A door before {@code journal}.
     *
     * @param problemStyle how the company writes down what is wrong
     * @param timeoutHold how long a request that times out is held before its connection is closed
     */
    public Door(Vertx vertx, Journal journal, Function<Problem, Answer> problemStyle, Duration timeoutHold) {
        this.vertx = vertx;
        this.journal = journal;
        this.problemStyle = problemStyle;
        this.timeoutHold = timeoutHold;
    }

    /** Lets the request in, to fail as {@code failure} says or to be decided by {@code work}. */
    public void serve(RoutingContext ctx, Arrival arrival, Failure failure, Work work) {
        if (failure.latencyMs() <= 0) {
            pass(ctx, arrival, failure.mode(), work);
            return;
        }
        vertx.setTimer(failure.latencyMs(), timer -> {
            try {
                pass(ctx, arrival, failure.mode(), work);
            } catch (RuntimeException e) {
                ctx.fail(e);
            }
        });
    }

    /** Turns the request away before it is let in; no failure on purpose applies. */
    public void refuse(RoutingContext ctx, Arrival arrival, Problem problem) {
        answer(ctx, arrival, refused(problem), null);
    }

    private void pass(RoutingContext ctx, Arrival arrival, FailureMode mode, Work work) {
        switch (mode) {
            case NONE -> answer(ctx, arrival, decide(arrival, work), null);
            case RATE_LIMIT ->
                answer(
                        ctx,
                        arrival,
                        failed(Problem.of(429, "rate_limited", "Too many requests.")
                                .withHeader("Retry-After", "1")),
                        mode);
            case SERVER_ERROR ->
                answer(ctx, arrival, failed(Problem.of(500, "server_error", "Something went wrong.")), mode);
            case TIMEOUT -> {
                journal.append(arrival, Outcome.SILENCE, mode);
                hold(ctx);
            }
            case LOST_ANSWER -> {
                journal.append(arrival, decide(arrival, work), mode);
                ctx.request().connection().close();
            }
        }
    }

    private Outcome decide(Arrival arrival, Work work) {
        try {
            return work.decide(arrival);
        } catch (Refusal refusal) {
            return refused(refusal.problem());
        }
    }

    private Outcome refused(Problem problem) {
        return new Outcome(problemStyle.apply(problem), Effect.REFUSED);
    }

    private Outcome failed(Problem problem) {
        return Outcome.unchanged(problemStyle.apply(problem));
    }

    private void answer(RoutingContext ctx, Arrival arrival, Outcome outcome, @Nullable FailureMode simulated) {
        journal.append(arrival, outcome, simulated);
        if (arrival.correlationId() != null && !ctx.response().closed()) {
            ctx.response().putHeader(Arrival.CORRELATION_ID, arrival.correlationId());
        }
        outcome.answer().send(ctx.response());
    }

    private void hold(RoutingContext ctx) {
        long timer = vertx.setTimer(
                timeoutHold.toMillis(), id -> ctx.request().connection().close());
        ctx.response().closeHandler(gone -> vertx.cancelTimer(timer));
    }
}
