package nl.rentguy.lead.capture;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.rentguy.kit.idempotency.StoredAnswer;
import nl.rentguy.kit.problem.FieldError;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.lead.abuse.Captcha;
import nl.rentguy.lead.abuse.RateLimiter;
import nl.rentguy.lead.quarantine.Quarantine;
import nl.rentguy.lead.quarantine.QuarantineReason;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a submission: a lead, or quarantine with an answer that says so.
 *
 * <p>In this order: rate, honeypot, captcha, fields. A honeypot hit is answered like any accepted form, so that a robot
 * learns nothing.
 */
@ApplicationScoped
class ReceiveSubmission {
    private static final String KEPT = " Your enquiry was kept and our team will look at it.";

    private final RateLimiter rateLimiter;
    private final Captcha captcha;
    private final Quarantine quarantine;
    private final CaptureLead captureLead;
    private final Clock clock;

    ReceiveSubmission(
            RateLimiter rateLimiter, Captcha captcha, Quarantine quarantine, CaptureLead captureLead, Clock clock) {
        this.rateLimiter = rateLimiter;
        this.captcha = captcha;
        this.quarantine = quarantine;
        this.captureLead = captureLead;
        this.clock = clock;
    }

    Uni<StoredAnswer> handle(Submission submission) {
        return rateLimiter
                .submission(submission.site().key(), submission.client())
                .chain(wait -> wait.isZero() ? screen(submission) : limited(submission, wait));
    }

    private Uni<StoredAnswer> screen(Submission submission) {
        if (submission.form().get(SubmittedForm.HONEYPOT) != null) {
            return keep(submission, QuarantineReason.HONEYPOT, null).replaceWith(() -> looksAccepted(submission));
        }
        if (!submission.site().settings().captcha()) {
            return check(submission);
        }
        return captcha.check(submission.form().get("captcha"), repeatable(submission))
                .chain(verdict -> switch (verdict) {
                    case SOLVED -> check(submission);
                    case FAILED ->
                        keep(submission, QuarantineReason.CAPTCHA_FAILED, null)
                                .chain(() -> refuse(
                                        Problems.of(
                                                403,
                                                "captcha-required",
                                                "Captcha not solved",
                                                "Solve the captcha again." + KEPT),
                                        true));
                    case UNAVAILABLE ->
                        keep(submission, QuarantineReason.CAPTCHA_UNAVAILABLE, null)
                                .replaceWith(() -> looksAccepted(submission));
                });
    }

    private Uni<StoredAnswer> check(Submission submission) {
        var parser =
                new EnquiryParser(submission.form(), submission.site().tenant(), clock, submission.acceptLanguage());
        return switch (parser.parse()) {
            case EnquiryParser.Result.Valid valid ->
                captureLead.handle(
                        submission.context(),
                        submission.site().key(),
                        valid.enquiry(),
                        submission.idempotencyKey(),
                        submission.form().canonical());
            case EnquiryParser.Result.Invalid invalid -> invalid(submission, invalid.errors());
        };
    }

    /** Without an address or a number nobody could be called back, so there is nothing to keep. */
    private Uni<StoredAnswer> invalid(Submission submission, List<FieldError> errors) {
        boolean reachable =
                submission.form().get("email") != null || submission.form().get("phone") != null;
        Uni<Void> kept = reachable
                ? keep(submission, QuarantineReason.INVALID, errors)
                : Uni.createFrom().voidItem();
        return kept.chain(() -> refuse(Problems.invalid(errors), reachable));
    }

    private Uni<StoredAnswer> limited(Submission submission, Duration wait) {
        return rateLimiter
                .quarantine(submission.site().key(), submission.client())
                .chain(full -> full.isZero()
                        ? keep(submission, QuarantineReason.RATE_LIMITED, null).replaceWith(true)
                        : Uni.createFrom().item(false))
                .chain(kept -> refuse(
                        Problems.tooManyRequests("Too many forms from your network." + (kept ? KEPT : ""), wait),
                        kept));
    }

    private Uni<Void> keep(Submission submission, QuarantineReason reason, @Nullable List<FieldError> errors) {
        return quarantine.keep(
                submission.context(),
                submission.site().key(),
                reason,
                submission.form().fields(),
                errors);
    }

    /** Null without an idempotency key: then a repeat looks like any other submission. */
    private static @Nullable String repeatable(Submission submission) {
        return submission.idempotencyKey() == null
                ? null
                : submission.idempotencyKey() + submission.form().canonical();
    }

    /** Says with the refusal whether the submission waits in quarantine, so that nobody has to type it again. */
    private static <T> Uni<T> refuse(HttpProblem problem, boolean kept) {
        return Uni.createFrom()
                .failure(HttpProblem.builder(problem).with("kept", kept).build());
    }

    private StoredAnswer looksAccepted(Submission submission) {
        return StoredAnswer.of(
                202,
                new JsonObject()
                        .put("correlationId", submission.context().correlationId())
                        .put("receivedAt", clock.instant().toString())
                        .encode());
    }
}
