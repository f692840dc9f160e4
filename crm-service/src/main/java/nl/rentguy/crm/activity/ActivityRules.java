package nl.rentguy.crm.activity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.rentguy.events.ActivityType;
import nl.rentguy.events.SubjectType;
import nl.rentguy.kit.problem.FieldError;
import nl.rentguy.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Checks a request to log an activity and names every field that is wrong, not just the first. */
final class ActivityRules {
    private static final int MAX_TITLE = 200;
    private static final int MAX_TEXT = 10_000;
    private static final Pattern OWNER = Pattern.compile("(role|user):[A-Za-z0-9._@-]{1,100}");

    private final List<FieldError> errors = new ArrayList<>();

    private ActivityRules() {}

    /**
     * The activity a request asks for.
     *
     * @param actor owner of a task for which none is named
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with one entry per refused field
     */
    static NewActivity check(LogActivityRequest sent, String actor) {
        return new ActivityRules().checked(sent, actor);
    }

    private NewActivity checked(LogActivityRequest sent, String actor) {
        ActivityType type =
                required("type", sent.type(), ActivityType::of, "note, call, mail, whatsapp, task, meeting");
        SubjectType subjectType = required("subjectType", sent.subjectType(), Subject::typeOf, Subject.TYPES);
        UUID subjectId = required("subjectId", sent.subjectId(), UUID::fromString, "a UUID");
        String title = required("title", sent.title(), text -> text, "1 to " + MAX_TITLE + " characters");
        Instant dueAt = moment(sent.dueAt());
        length("title", title, MAX_TITLE);
        length("text", sent.text(), MAX_TEXT);
        owner(sent.owner());
        dueWhereItBelongs(type, sent.dueAt());
        if (type == null || subjectType == null || subjectId == null || title == null || !errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        String owner = sent.owner() == null && dueAt != null ? actor : sent.owner();
        return new NewActivity(type, subjectType, subjectId, title.trim(), sent.text(), dueAt, owner);
    }

    private <T> @Nullable T required(String field, @Nullable String text, Function<String, T> parse, String allowed) {
        if (text == null || text.isBlank()) {
            errors.add(new FieldError(field, "required", allowed));
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError(field, "unknown", allowed));
            return null;
        }
    }

    private void length(String field, @Nullable String text, int max) {
        if (text != null && text.length() > max) {
            errors.add(new FieldError(field, "length", "at most " + max + " characters"));
        }
        if (text != null && text.indexOf('\0') >= 0) {
            errors.add(new FieldError(field, "format", "no NUL characters"));
        }
    }

    private @Nullable Instant moment(@Nullable String text) {
        try {
            Instant moment = text == null ? null : OffsetDateTime.parse(text).toInstant();
            if (moment != null && !DueDates.possible(moment)) {
                errors.add(new FieldError("dueAt", "range", DueDates.RANGE));
            }
            return moment;
        } catch (DateTimeException e) {
            errors.add(new FieldError("dueAt", "format", "ISO 8601 with offset, e.g. 2027-06-12T16:00:00+02:00"));
            return null;
        }
    }

    private void owner(@Nullable String owner) {
        if (owner != null && !OWNER.matcher(owner).matches()) {
            errors.add(new FieldError("owner", "format", "role:<name> or user:<subject>"));
        }
    }

    private void dueWhereItBelongs(@Nullable ActivityType type, @Nullable String dueAt) {
        if (type == ActivityType.TASK && dueAt == null) {
            errors.add(new FieldError("dueAt", "required", "when the task must be done"));
        }
        if (type == ActivityType.NOTE && dueAt != null) {
            errors.add(new FieldError("dueAt", "unknown", "nothing: a note is not due"));
        }
    }
}
