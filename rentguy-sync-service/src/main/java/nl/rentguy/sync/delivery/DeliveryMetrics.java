package nl.rentguy.sync.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.sync.rentguy.Verdict;

/** Counts tries by what RentGuy said, and their effect on deliveries. */
@ApplicationScoped
class DeliveryMetrics {
    private final MeterRegistry metrics;

    DeliveryMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void tried(Verdict verdict) {
        metrics.counter("rentguy.attempts", "outcome", verdict.wireName()).increment();
    }

    void ended(DeliveryState state) {
        metrics.counter("rentguy.deliveries", "outcome", state.wireName()).increment();
    }
}
