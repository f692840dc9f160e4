package nl.rentguy.crm.deal;

import java.util.ArrayList;
import java.util.List;
import nl.rentguy.kit.problem.FieldError;
import nl.rentguy.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The body of a request to move a deal, as sent. */
record AdvanceRequest(@Nullable String toStage, @Nullable String reason) {
    private static final int MAX_REASON = 500;

    /**
     * The request, checked as far as that is possible without the deal.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming every field that was refused
     */
    Wanted checked() {
        List<FieldError> errors = new ArrayList<>();
        if (reason != null && reason.length() > MAX_REASON) {
            errors.add(new FieldError("reason", "length", "at most " + MAX_REASON + " characters"));
        }
        if (reason != null && reason.indexOf('\0') >= 0) {
            errors.add(new FieldError("reason", "format", "no NUL characters"));
        }
        if (toStage == null || toStage.isBlank()) {
            errors.add(new FieldError("toStage", "required", "the key of a stage"));
        }
        if (toStage == null || !errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return new Wanted(toStage, reason == null || reason.isBlank() ? null : reason.trim());
    }

    /** Where a deal is to go, and why. */
    record Wanted(String toStage, @Nullable String reason) {}
}
