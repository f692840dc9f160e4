package nl.rentguy.lead.capture;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.idempotency.StoredAnswer;
import nl.rentguy.kit.problem.FieldError;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.lead.abuse.Captcha;
import nl.rentguy.lead.abuse.RateLimiter;
import nl.rentguy.lead.quarantine.KeptForm;
import nl.rentguy.lead.quarantine.Quarantine;
import nl.rentguy.lead.quarantine.QuarantineReason;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a submission: a lead, or quarantine with an answer that says so.
 *
 * <p>In this order: rate, honeypot, captcha, fields. A honeypot hit is answered like a lead, so that a robot
 * learns nothing.
 */
@ApplicationScoped
class ReceiveSubmission {
    private static final String KEPT = " Your enquiry was kept and our team will look at it.";

    private final RateLimiter rateLimiter;
    private final Captcha captcha;
    private final Quarantine quarantine;
    private final CaptureLead captureLead;
    private final Ids ids;
    private final Clock clock;

    ReceiveSubmission(
            RateLimiter rateLimiter,
            Captcha captcha,
            Quarantine quarantine,
            CaptureLead captureLead,
            Ids ids,
            Clock clock) {
        this.rateLimiter = rateLimiter;
        this.captcha = captcha;
        this.quarantine = quarantine;
        this.captureLead = captureLead;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<StoredAnswer> handle(Submission submission) {
        return rateLimiter
                .submission(submission.site().key(), submission.client())
                .chain(wait -> wait.isZero() ? screen(submission) : limited(submission, wait));
    }

    private Uni<StoredAnswer> screen(Submission submission) {
        if (submission.form().get(SubmittedForm.HONEYPOT) != null) {
            return keep(submission, QuarantineReason.HONEYPOT, null).replaceWith(() -> looksLikeALead(submission));
        }
        if (!submission.site().settings().captcha()) {
            return check(submission);
        }
        return captcha.check(submission.form().get("captcha"), repeatable(submission))
                .chain(verdict -> switch (verdict) {
                    case SOLVED -> check(submission);
                    case FAILED -> captchaFailed(submission);
                    case UNAVAILABLE -> captchaUnavailable(submission);
                });
    }

    private Uni<StoredAnswer> captchaFailed(Submission submission) {
        return keep(submission, QuarantineReason.CAPTCHA_FAILED, null)
                .chain(kept -> refuse(
                        Problems.of(
                                403,
                                "captcha-required",
                                "Captcha not solved",
                                "Solve the captcha again." + (kept ? KEPT : "")),
                        kept));
    }

    private Uni<StoredAnswer> captchaUnavailable(Submission submission) {
        return keep(submission, QuarantineReason.CAPTCHA_UNAVAILABLE, null)
                .chain(kept -> kept
                        ? Uni.createFrom().item(Acceptance.forReview(submission.context(), clock.instant()))
                        : refuse(
                                Problems.of(
                                        503,
                                        "captcha-unavailable",
                                        "The captcha cannot be checked",
                                        "Send the form again later."),
                                false));
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

    private Uni<StoredAnswer> invalid(Submission submission, List<FieldError> errors) {
        return keep(submission, QuarantineReason.INVALID, errors).chain(kept -> refuse(Problems.invalid(errors), kept));
    }

    private Uni<StoredAnswer> limited(Submission submission, Duration wait) {
        return keep(submission, QuarantineReason.RATE_LIMITED, null)
                .chain(kept -> refuse(
                        Problems.tooManyRequests("Too many forms from your network." + (kept ? KEPT : ""), wait),
                        kept));
    }

    /**
     * Whether it was kept. Without an address or a number nobody could be called back, so there is nothing to keep; and
     * one client may not fill the quarantine.
     */
    private Uni<Boolean> keep(Submission submission, QuarantineReason reason, @Nullable List<FieldError> errors) {
        if (submission.form().get("email") == null && submission.form().get("phone") == null) {
            return Uni.createFrom().item(false);
        }
        return rateLimiter
                .quarantine(submission.site().key(), submission.client())
                .chain(full -> full.isZero()
                        ? quarantine
                                .keep(submission.context(), form(submission), reason, errors)
                                .replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private KeptForm form(Submission submission) {
        return new KeptForm(
                submission.site().key(),
                submission.form().fields(),
                submission.idempotencyKey(),
                submission.acceptLanguage(),
                clock.instant());
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

    /** The id is made up: there is no such lead. */
    private StoredAnswer looksLikeALead(Submission submission) {
        return Acceptance.asLead(ids.next(), submission.context(), clock.instant());
    }
}
