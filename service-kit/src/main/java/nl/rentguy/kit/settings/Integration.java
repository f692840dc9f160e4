package nl.rentguy.kit.settings;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.rentguy.kit.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Another company's system, and what must be known to work with it. A service declares one as a bean of this type. */
public interface Integration {

    /** Its name in paths, in the database and in events, e.g. {@code rentguy}. */
    String key();

    /** What can be set, in the order in which people see it. */
    List<Setting> settings();

    /** What the environment says for a tenant; null or blank when it says nothing. */
    @Nullable
    String ofDeployment(String tenantId, String setting);

    /**
     * What is wrong with a tenant's values although each of them is right. What is named must be needed: a tenant for which it
     * turns out later loses these values and counts as not configured.
     *
     * @param mine any of them may be missing
     * @param others what is in force for the other tenants
     */
    List<FieldError> conflicts(SettingValues mine, Collection<SettingValues> others);

    /**
     * Tries whether it works with these values, which are complete, by a call that changes nothing. Ends within the
     * integration's own time-out and never fails.
     */
    Uni<TestResult> test(SettingValues values);

    /** The setting of that name. */
    default Optional<Setting> setting(String name) {
        return settings().stream().filter(setting -> setting.key().equals(name)).findFirst();
    }
}
