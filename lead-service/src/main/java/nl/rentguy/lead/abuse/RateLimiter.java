package nl.rentguy.lead.abuse;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Limits submissions per client and per site by the generic cell rate algorithm (ITU-T I.371), one script call in Redis
 * for all buckets, so that replicas share them and the clock is Redis's own.
 *
 * <p>Without Redis nothing is limited: capture goes on, and {@code capture.ratelimit.open} counts it.
 */
@ApplicationScoped
public class RateLimiter {
    private static final Logger LOG = Logger.getLogger(RateLimiter.class);
    private static final Duration PATIENCE = Duration.ofMillis(300);

    /** Per key: interval and burst tolerance in microseconds. Answers 0, or microseconds until the fullest bucket has room. */
    private static final String GCRA = """
            local time = redis.call('TIME')
            local now = time[1] * 1000000 + time[2]
            local wait = 0
            local arrivals = {}
            for i, key in ipairs(KEYS) do
              local interval = tonumber(ARGV[2 * i - 1])
              local tolerance = tonumber(ARGV[2 * i])
              local due = tonumber(redis.call('GET', key) or now)
              if due < now then due = now end
              arrivals[i] = due + interval
              local early = due - tolerance - now
              if early > wait then wait = early end
            end
            if wait > 0 then return wait end
            for i, key in ipairs(KEYS) do
              redis.call('SET', key, string.format('%.0f', arrivals[i]), 'PX', math.ceil((arrivals[i] - now) / 1000) + 1)
            end
            return 0
            """;

    private final Redis redis;
    private final CaptureConfig config;
    private final Counter open;

    RateLimiter(Redis redis, CaptureConfig config, MeterRegistry metrics) {
        this.redis = redis;
        this.config = config;
        this.open = metrics.counter("capture.ratelimit.open");
    }

    /** How long the client has to wait before this site takes another submission from it; zero when it may pass. */
    public Uni<Duration> submission(String siteKey, String client) {
        return take(
                new Bucket(
                        "rate:client:" + siteKey + ":" + client,
                        60_000_000L / config.clientPerMinute(),
                        config.clientBurst()),
                new Bucket("rate:site:" + siteKey, 60_000_000L / config.sitePerMinute(), config.siteBurst()));
    }

    /** Zero while a submission of this client may still be kept in quarantine. */
    public Uni<Duration> quarantine(String siteKey, String client) {
        return take(new Bucket(
                "rate:quarantine:" + siteKey + ":" + client,
                3_600_000_000L / config.quarantinePerHour(),
                config.quarantinePerHour()));
    }

    private record Bucket(String key, long intervalMicros, int burst) {}

    private Uni<Duration> take(Bucket... buckets) {
        Request script = Request.cmd(Command.EVAL).arg(GCRA).arg(buckets.length);
        List.of(buckets).forEach(bucket -> script.arg(bucket.key()));
        List.of(buckets)
                .forEach(bucket ->
                        script.arg(bucket.intervalMicros()).arg(bucket.intervalMicros() * (bucket.burst() - 1)));
        return redis.send(script)
                .map(Response::toLong)
                .map(micros -> Duration.ofNanos(micros * 1000))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(this::goOpen);
    }

    private Duration goOpen(Throwable failure) {
        open.increment();
        LOG.debugf("rate limit open cause=%s", failure.getClass().getName());
        return Duration.ZERO;
    }
}
