package nl.rentguy.kit.work;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Runs work apart from whoever asks for it. A database session belongs to a Vert.x context: one each, and none is shared. */
@ApplicationScoped
public class OwnContext {
    private final Vertx vertx;

    OwnContext(Vertx vertx) {
        this.vertx = vertx;
    }

    /** The work on a new context; begins on subscription, from whatever thread. */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(ignored -> Uni.createFrom()
                    .deferred(work::get)
                    .emitOn(next -> context.runOnContext(x -> next.run()))
                    .subscribe()
                    .with(emitter::complete, emitter::fail));
        });
    }
}
