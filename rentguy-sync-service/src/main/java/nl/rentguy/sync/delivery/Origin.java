package nl.rentguy.sync.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.context.Trace;
import org.jspecify.annotations.Nullable;

/** What caused a delivery, and on whose behalf its events are published. */
@Embeddable
public class Origin {
    @Column
    private String correlationId;

    @Column
    private @Nullable UUID causationId;

    @Column
    private String actor;

    @Column
    private @Nullable String traceparent;

    protected Origin() {}

    Origin(CallContext context) {
        this.correlationId = context.correlationId();
        this.causationId = context.causationId();
        this.actor = context.actor();
        this.traceparent = Trace.current();
    }

    String correlationId() {
        return correlationId;
    }

    @Nullable
    String traceparent() {
        return traceparent;
    }

    CallContext context(String tenantId) {
        return new CallContext(tenantId, correlationId, causationId, actor);
    }
}
