package nl.rentguy.sync.rentguy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.rentguy.kit.problem.FieldError;
import nl.rentguy.kit.settings.Integration;
import nl.rentguy.kit.settings.Rule;
import nl.rentguy.kit.settings.Setting;
import nl.rentguy.kit.settings.SettingValues;
import nl.rentguy.kit.settings.TestResult;
import nl.rentguy.kit.settings.Words;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What can be set about RentGuy, and what the environment says of it. */
@ApplicationScoped
public class RentGuyIntegration implements Integration {
    public static final String KEY = "rentguy";
    public static final String BASE_URL = "baseUrl";
    public static final String API_KEY = "apiKey";
    public static final String WORKSPACE = "workspace";
    public static final String TIMEOUT_MS = "timeoutMs";
    public static final String ENABLED = "rentguy-integration";
    public static final String WEBHOOK_SECRET = "webhookSecret";
    public static final String WEBHOOK_SECRET_PREVIOUS = "webhookSecretPrevious";
    public static final String WEBHOOK_ALLOWED_ADDRESSES = "webhookAllowedAddresses";

    private final RentGuyApiConfig config;
    private final RentGuyPing ping;
    private final List<Setting> settings;

    RentGuyIntegration(
            RentGuyApiConfig config, RentGuyPing ping, @ConfigProperty(name = "rentguy.local") boolean local) {
        this.config = config;
        this.ping = ping;
        this.settings = declared(local);
    }

    private static List<Setting> declared(boolean local) {
        return List.of(
                Setting.flag(
                                ENABLED,
                                "RENTGUY_INTEGRATION_ENABLED",
                                new Words(
                                        "Gegevens naar RentGuy sturen; uit: alles wacht",
                                        "Send to RentGuy; off: everything waits"))
                        .orElse("true"),
                Setting.url(
                                BASE_URL,
                                "RENTGUY_API_BASE_URL",
                                local,
                                new Words(
                                        "Adres van de API van RentGuy, met versie",
                                        "Address of RentGuy's API, with its version"))
                        .needed(),
                Setting.secret(API_KEY, "RENTGUY_API_KEY", new Words("API-sleutel", "API key"))
                        .needed()
                        .sentTo(BASE_URL, WORKSPACE),
                Setting.text(
                                WORKSPACE,
                                "RENTGUY_WORKSPACE_ID",
                                Rule.matching(
                                        "[A-Za-z0-9._-]{1,100}",
                                        "1 to 100 letters, digits, dots, dashes or underscores"),
                                new Words("Workspace bij RentGuy", "Workspace at RentGuy"))
                        .needed()
                        .orElse("{tenant}-workspace"),
                Setting.number(
                                TIMEOUT_MS,
                                "RENTGUY_TIMEOUT_MS",
                                100,
                                30_000,
                                new Words(
                                        "Hoe lang op antwoord wordt gewacht, in milliseconden",
                                        "How long an answer is waited for, in milliseconds"))
                        .orElse("5000"),
                Setting.secret(
                                WEBHOOK_SECRET,
                                "RENTGUY_WEBHOOK_SECRET",
                                new Words("Geheim van de webhooks", "Secret of the webhooks"))
                        .sentTo(BASE_URL, WORKSPACE),
                Setting.secret(
                                WEBHOOK_SECRET_PREVIOUS,
                                "RENTGUY_WEBHOOK_SECRET_PREVIOUS",
                                new Words(
                                        "Vorige geheim van de webhooks, zolang het wordt vervangen",
                                        "Previous secret of the webhooks, while it is replaced"))
                        .sentTo(BASE_URL, WORKSPACE),
                Setting.networks(
                        WEBHOOK_ALLOWED_ADDRESSES,
                        "RENTGUY_WEBHOOK_ALLOWED_ADDRESSES",
                        new Words(
                                "Netwerken waaruit webhooks mogen komen; leeg: overal vandaan",
                                "Networks that webhooks may come from; empty: from anywhere")));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<Setting> settings() {
        return settings;
    }

    @Override
    public @Nullable String ofDeployment(String tenantId, String setting) {
        Optional<String> value = switch (setting) {
            case BASE_URL -> config.baseUrl();
            case API_KEY -> config.key();
            case WORKSPACE -> Optional.ofNullable(config.workspace().get(tenantId));
            case TIMEOUT_MS -> config.timeoutMs();
            case ENABLED -> config.enabled();
            case WEBHOOK_SECRET -> config.webhookSecret();
            case WEBHOOK_SECRET_PREVIOUS -> config.webhookSecretPrevious();
            case WEBHOOK_ALLOWED_ADDRESSES -> config.webhookAllowedAddresses();
            default -> throw new IllegalArgumentException("no setting is called " + setting);
        };
        return value.orElse(null);
    }

    /** In one workspace the clients of one tenant would reach the other, however they spell its address. */
    @Override
    public List<FieldError> conflicts(SettingValues mine, Collection<SettingValues> others) {
        RentGuyPlace place = RentGuyPlace.of(mine);
        boolean taken = place.workspace() != null
                && others.stream().map(RentGuyPlace::of).anyMatch(place::equals);
        return taken ? List.of(new FieldError(WORKSPACE, "taken", "a workspace that no other tenant uses")) : List.of();
    }

    @Override
    public Uni<TestResult> test(SettingValues values) {
        return ping.handle(RentGuyAccess.of(values));
    }
}
