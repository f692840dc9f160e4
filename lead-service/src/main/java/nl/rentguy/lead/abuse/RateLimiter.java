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
import java.util.Collections;
import java.util.List;
import nl.rentguy.kit.id.Fingerprint;
import nl.rentguy.kit.work.Batcher;
import org.jboss.logging.Logger;

/**
 * Limits submissions per client and per site by the generic cell rate algorithm (ITU-T I.371), one script call in Redis
 * for all buckets, so that replicas share them and the clock is Redis's own. Submissions that come together ask together.
 *
 * <p>Without Redis nothing is limited: capture goes on, and {@code capture.ratelimit.open} counts it.
 */
@ApplicationScoped
public class RateLimiter {
    private static final Logger LOG = Logger.getLogger(RateLimiter.class);
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final int LANES = 2;
    private static final int TOGETHER = 1000;

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

    private static final String GCRA_SHA1 = Fingerprint.sha1(GCRA);

    private final Redis redis;
    private final CaptureConfig config;
    private final Counter open;
    private final Batcher<List<Bucket>, Duration> questions =
            new Batcher<>(LANES, TOGETHER, (group, next) -> true, this::ask);

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
        return questions.add(List.of(buckets));
    }

    private Uni<List<Uni<Duration>>> ask(List<List<Bucket>> group) {
        return send(group, Command.EVALSHA, GCRA_SHA1)
                .onFailure(RateLimiter::isUnknownScript)
                .recoverWithUni(() -> send(group, Command.EVAL, GCRA))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> goOpen(group.size(), failure))
                .map(waits ->
                        waits.stream().map(wait -> Uni.createFrom().item(wait)).toList());
    }

    /**
     * Redis forgets scripts when it starts anew; the call with the script's text makes it known again. A batch says which of
     * its calls failed before it says why.
     */
    private static boolean isUnknownScript(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("NOSCRIPT");
    }

    private Uni<List<Duration>> send(List<List<Bucket>> group, Command command, String script) {
        return redis.batch(group.stream()
                        .map(buckets -> request(command, script, buckets))
                        .toList())
                .map(answers -> answers.stream().map(RateLimiter::wait).toList());
    }

    private static Request request(Command command, String script, List<Bucket> buckets) {
        Request request = Request.cmd(command).arg(script).arg(buckets.size());
        buckets.forEach(bucket -> request.arg(bucket.key()));
        buckets.forEach(
                bucket -> request.arg(bucket.intervalMicros()).arg(bucket.intervalMicros() * (bucket.burst() - 1)));
        return request;
    }

    private static Duration wait(Response micros) {
        return Duration.ofNanos(micros.toLong() * 1000);
    }

    private List<Duration> goOpen(int submissions, Throwable failure) {
        open.increment(submissions);
        LOG.debugf("rate limit open cause=%s", failure.getClass().getName());
        return Collections.nCopies(submissions, Duration.ZERO);
    }
}
