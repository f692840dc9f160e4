package nl.rentguy.bench.load;

import java.util.Map;

/**
 * What one closed loop gave.
 *
 * @param perSecond accepted leads per second of the measured time
 * @param p50 and its like are in milliseconds
 * @param errors answers other than 201 by status, those of the warm-up included; {@code no answer} for a broken connection
 * @param cpuMicros processor time per accepted lead and process, in microseconds
 * @param books accepted, the warm-up included
 */
public record Measurement(
        String subject,
        int connections,
        double perSecond,
        double p50,
        double p99,
        double p999,
        double longest,
        Map<String, Long> errors,
        Map<String, Double> cpuMicros,
        Books books) {

    public long errorCount() {
        return errors.values().stream().mapToLong(Long::longValue).sum();
    }
}
