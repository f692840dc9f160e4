package nl.rentguy.lead.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rentguy.kit.problem.FieldError;
import nl.rentguy.kit.problem.Problems;

/** What is wrong with the build of a form. It stops at twenty: an answer must not outgrow what was sent. */
final class StructureErrors {
    private static final int MAX = 20;
    private static final int MAX_NAME = 60;

    private final List<FieldError> errors = new ArrayList<>();

    /** A name that is not in the list; the first of them is told the list. */
    void unknown(String name, Set<String> known) {
        boolean told = errors.stream().anyMatch(error -> error.code().equals("unknown"));
        add(name, "unknown", told ? "the fields listed above" : list(known));
    }

    void add(String name, String code, String allowed) {
        if (errors.size() < MAX) {
            String shown = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) + "…" : name;
            errors.add(new FieldError(shown, code, allowed));
        }
    }

    /**
     * Passes when nothing is wrong.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with the errors
     */
    void check() {
        if (!errors.isEmpty()) {
            throw Problems.invalid(List.copyOf(errors));
        }
    }

    private static String list(Set<String> known) {
        return known.stream()
                .filter(name -> !name.equals(SubmittedForm.HONEYPOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
