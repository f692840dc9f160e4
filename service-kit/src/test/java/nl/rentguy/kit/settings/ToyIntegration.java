package nl.rentguy.kit.settings;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rentguy.kit.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** An integration with a setting of each kind; the deployment's values are those given. */
record ToyIntegration(Map<String, String> deployment) implements Integration {
    private static final Words LABEL = new Words("woord", "word");

    @Override
    public String key() {
        return "toy";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.flag("on", "TOY_ON", LABEL).orElse("true"),
                Setting.url("address", "TOY_ADDRESS", false, LABEL).needed(),
                Setting.text(
                                "room",
                                "TOY_ROOM",
                                Rule.matching("[a-z-]{1,20}", "1 to 20 small letters or dashes"),
                                LABEL)
                        .needed()
                        .orElse("{tenant}-room"),
                Setting.secret("key", "TOY_KEY", LABEL).needed().sentTo("address", "room"),
                Setting.number("size", "TOY_SIZE", 1, 9, LABEL).orElse("5"),
                Setting.networks("from", "TOY_FROM", LABEL));
    }

    @Override
    public @Nullable String ofDeployment(String tenantId, String setting) {
        return deployment.get(setting);
    }

    @Override
    public List<FieldError> conflicts(SettingValues mine, Collection<SettingValues> others) {
        return others.stream().anyMatch(other -> Objects.equals(other.text("room"), mine.text("room")))
                ? List.of(new FieldError("room", "taken", "a room that no other tenant uses"))
                : List.of();
    }

    @Override
    public Uni<TestResult> test(SettingValues values) {
        throw new UnsupportedOperationException();
    }
}
