package nl.rentguy.kit.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.rentguy.kit.problem.FieldError;
import nl.rentguy.kit.problem.Problems;

/** Whether the values of an integration go together once some of them are changed. */
record Agreement(Integration integration, SentSettings sent, SettingValues before, SettingValues after) {

    /**
     * Refuses what does not go together.
     *
     * @param others what is in force for the other tenants
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming each field
     */
    void check(Collection<SettingValues> others) {
        List<FieldError> errors = new ArrayList<>();
        integration.settings().stream()
                .filter(this::mustBeGivenAgain)
                .map(setting -> new FieldError(
                        setting.key(),
                        "required",
                        "the value once more, or null, together with a change of "
                                + String.join(" or ", targets(setting))))
                .forEach(errors::add);
        if (integration.settings().stream().anyMatch(setting -> setting.required() && sent.sets(setting.key()))) {
            after.missing().forEach(key -> errors.add(missing(key)));
        }
        errors.addAll(integration.conflicts(after, others));
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
    }

    /** As {@link #check}, for values that are to be tried: all that is required must be there. */
    void checkComplete(Collection<SettingValues> others) {
        check(others);
        if (!after.missing().isEmpty()) {
            throw Problems.invalid(after.missing().stream().map(this::missing).toList());
        }
    }

    private FieldError missing(String key) {
        String allowed = integration
                .setting(key)
                .map(setting -> setting.rule().allowed())
                .orElse("a value");
        return new FieldError(key, "required", allowed);
    }

    /** Or whoever may change an address could have a secret sent to it that they cannot read. */
    private boolean mustBeGivenAgain(Setting setting) {
        return before.source(setting.key()) == SettingSource.TENANT
                && !sent.names(setting.key())
                && setting.goesWith().stream()
                        .anyMatch(target -> !Objects.equals(before.text(target), after.text(target)));
    }

    private static List<String> targets(Setting setting) {
        return setting.goesWith().stream().sorted().toList();
    }
}
