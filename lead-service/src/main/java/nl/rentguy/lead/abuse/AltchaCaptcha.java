package nl.rentguy.lead.abuse;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import nl.rentguy.kit.problem.Problems;
import org.altcha.altcha.Altcha;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** ALTCHA proof of work: self-hosted, no third party sees the visitor. Solved challenges are remembered in Redis. */
@ApplicationScoped
public class AltchaCaptcha implements Captcha {
    private static final Logger LOG = Logger.getLogger(AltchaCaptcha.class);
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Uni<Verdict> SOLVED = Uni.createFrom().item(Verdict.SOLVED);

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Redis redis;
    private final CaptureConfig config;
    private final Counter open;

    AltchaCaptcha(Redis redis, CaptureConfig config, MeterRegistry metrics) {
        this.redis = redis;
        this.config = config;
        this.open = metrics.counter("capture.captcha.replay.open");
    }

    @Override
    public Map<String, Object> challenge() {
        try {
            Altcha.Challenge challenge = Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setAlgorithm(Altcha.Algorithm.SHA256)
                    .setHmacKey(secret())
                    .setMaxNumber(config.altchaMaxNumber())
                    .setSecureRandomNumber(true)
                    .setExpiresInSeconds(config.altchaExpiry().toSeconds()));
            return Map.of(
                    "algorithm", challenge.algorithm,
                    "challenge", challenge.challenge,
                    "maxnumber", challenge.maxnumber,
                    "salt", challenge.salt,
                    "signature", challenge.signature);
        } catch (Exception e) {
            LOG.error("captcha challenge not made", e);
            throw Problems.of(
                    503, "captcha-unavailable", "No captcha now", "Send the form without it; it will be kept.");
        }
    }

    @Override
    public Uni<Verdict> check(@Nullable String solution, @Nullable String submission) {
        if (solution == null) {
            return Uni.createFrom().item(Verdict.FAILED);
        }
        Altcha.Payload solved;
        try {
            solved = MAPPER.readValue(Base64.getDecoder().decode(solution), Altcha.Payload.class);
            if (!Altcha.verifySolution(solved, secret(), true)) {
                return Uni.createFrom().item(Verdict.FAILED);
            }
        } catch (IllegalStateException e) {
            LOG.error("captcha not checked", e);
            return Uni.createFrom().item(Verdict.UNAVAILABLE);
        } catch (Exception e) {
            return Uni.createFrom().item(Verdict.FAILED);
        }
        return remember(solved.challenge, submission);
    }

    /** By the challenge, which the signature covers: the text around it can be written in many ways. */
    private Uni<Verdict> remember(String challenge, @Nullable String submission) {
        String key = "captcha:" + sha256(challenge);
        String user = submission == null ? "" : sha256(submission);
        return redis.send(Request.cmd(Command.SET)
                        .arg(key)
                        .arg(user)
                        .arg("NX")
                        .arg("EX")
                        .arg(config.altchaExpiry().toSeconds()))
                .chain(first -> first == null ? repeated(key, user) : SOLVED)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> {
                    open.increment();
                    return Verdict.SOLVED;
                });
    }

    private Uni<Verdict> repeated(String key, String user) {
        return redis.send(Request.cmd(Command.GET).arg(key))
                .map(first -> !user.isEmpty() && first != null && user.equals(first.toString())
                        ? Verdict.SOLVED
                        : Verdict.FAILED);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(Altcha.hash(Altcha.Algorithm.SHA256, text.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String secret() {
        return config.altchaSecret().orElseThrow(() -> new IllegalStateException("RENTGUY_ALTCHA_SECRET is not set"));
    }
}
