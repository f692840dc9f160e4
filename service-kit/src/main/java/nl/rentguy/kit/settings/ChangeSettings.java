package nl.rentguy.kit.settings;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.rentguy.events.IntegrationSettingsChanged;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.settings.SecretBox.Place;
import nl.rentguy.kit.settings.SecretBox.Sealed;
import nl.rentguy.kit.settings.SettingStore.Noted;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.Versions;
import org.jspecify.annotations.Nullable;

/** Sets, changes and removes settings of a tenant: all that were sent or none, each with its event. */
@ApplicationScoped
class ChangeSettings {
    private static final int SPARES_FOUR = 12;

    private final TenantTransaction transaction;
    private final SettingStore store;
    private final CurrentSettings current;
    private final SettingsRefresher refresher;
    private final SecretBox box;
    private final Outbox outbox;
    private final Clock clock;

    ChangeSettings(
            TenantTransaction transaction,
            SettingStore store,
            CurrentSettings current,
            SettingsRefresher refresher,
            SecretBox box,
            Outbox outbox,
            Clock clock) {
        this.transaction = transaction;
        this.store = store;
        this.current = current;
        this.refresher = refresher;
        this.box = box;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Takes them over. Once this ends they are in force on this replica, and within 5 s on all others.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when they do not go together, 409 when a secret cannot be
     *     stored, 412 and 428 as {@link Versions#check}
     * @throws SecretUnreadable when a stored secret that is not among them cannot be decrypted
     */
    Uni<Void> handle(CallContext context, Integration integration, @Nullable String ifMatch, SentSettings sent) {
        String tenantId = context.tenantId();
        return transaction
                .in(
                        tenantId,
                        () -> store.lockedVersion(tenantId, integration.key())
                                .invoke(version -> Versions.check(ifMatch, version))
                                .chain(version -> store.of(tenantId, integration.key())
                                        .chain(rows -> change(context, integration, version + 1, rows, sent))))
                .call(refresher::refresh);
    }

    private Uni<Void> change(
            CallContext context, Integration integration, long version, List<StoredSetting> rows, SentSettings sent) {
        String tenantId = context.tenantId();
        Map<String, String> own = new OwnSettings(rows).plain(box, sent.keys());
        SettingValues before = SettingValues.of(integration, tenantId, own);
        SettingValues after = SettingValues.of(integration, tenantId, sent.over(own));
        new Agreement(integration, sent, before, after).check(current.ofOthers(tenantId, integration.key()));
        List<StoredSetting> changes = integration.settings().stream()
                .filter(setting -> sent.names(setting.key()))
                .filter(setting -> !isSame(own.get(setting.key()), sent.values().get(setting.key())))
                .map(setting -> row(
                        context, integration, setting, version, sent.values().get(setting.key())))
                .toList();
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(changes)
                .onItem()
                .transformToUniAndConcatenate(row -> store.put(row).map(noted -> entry(integration, row, noted)))
                .collect()
                .asList()
                .chain(events -> outbox.appendAll(context, events))
                .chain(() -> store.setVersion(tenantId, integration.key(), version))
                .replaceWithVoid();
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return (one == null && other == null) || (one != null && other != null && SecretBox.same(one, other));
    }

    private StoredSetting row(
            CallContext context, Integration integration, Setting setting, long version, @Nullable String value) {
        Place place = new Place(context.tenantId(), integration.key(), setting.key());
        boolean secret = setting.isSecret();
        return new StoredSetting(
                place,
                secret ? null : value,
                secret && value != null ? sealed(place, value) : null,
                secret ? lastFour(value) : null,
                version,
                context.actor(),
                clock.instant());
    }

    private Sealed sealed(Place place, String secret) {
        if (!box.hasKey()) {
            throw Problems.of(
                    409,
                    "no-secrets-key",
                    "Secrets cannot be stored",
                    "This installation has no RENTGUY_SECRETS_KEYS; ask whoever runs it.");
        }
        return box.seal(place, secret);
    }

    private static @Nullable String lastFour(@Nullable String secret) {
        return secret == null || secret.length() < SPARES_FOUR ? null : secret.substring(secret.length() - 4);
    }

    private static Outbox.Entry entry(Integration integration, StoredSetting row, Noted noted) {
        String key = row.place().key();
        boolean secret = integration.setting(key).filter(Setting::isSecret).isPresent();
        return new Outbox.Entry(
                noted.id(),
                noted.changes(),
                new IntegrationSettingsChanged(
                        noted.id(), integration.key(), key, row.version(), secret, row.lastFour(), row.value()));
    }
}
