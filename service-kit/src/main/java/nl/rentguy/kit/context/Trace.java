package nl.rentguy.kit.context;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Carries a trace on where no request does: from an event to what it causes, from a stored row to what comes of it. */
@ApplicationScoped
public class Trace {
    /** W3C Trace Context, version 00. */
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private final Tracer tracer;

    Trace(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The {@code traceparent} of what runs now; null outside any trace. */
    public static @Nullable String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    /**
     * Runs the work in a span of its own. Must be called on a Vert.x context, which carries the span until the work
     * ends.
     *
     * @param traceparent of what caused the work; null or malformed begins a new trace
     */
    @SuppressWarnings("MustBeClosedChecker") // closed when the work ends, which is after this method
    public <T> Uni<T> follow(@Nullable String traceparent, String name, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Context parent = parent(traceparent);
            Span span = tracer.spanBuilder(name)
                    .setParent(parent)
                    .setSpanKind(SpanKind.CONSUMER)
                    .startSpan();
            Scope scope = parent.with(span).makeCurrent();
            return Uni.createFrom()
                    .deferred(work::get)
                    .onFailure()
                    .invoke(span::recordException)
                    .onTermination()
                    .invoke(() -> {
                        scope.close();
                        span.end();
                    });
        });
    }

    private static Context parent(@Nullable String traceparent) {
        Matcher parts = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return parts.matches()
                ? Context.root()
                        .with(Span.wrap(SpanContext.createFromRemoteParent(
                                parts.group(1),
                                parts.group(2),
                                TraceFlags.fromHex(parts.group(3), 0),
                                TraceState.getDefault())))
                : Context.root();
    }
}
