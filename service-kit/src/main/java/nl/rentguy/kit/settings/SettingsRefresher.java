package nl.rentguy.kit.settings;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.rentguy.kit.settings.SecretBox.Sealed;
import nl.rentguy.kit.settings.SettingStore.Mark;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.work.OwnContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what any replica changed, by looking every two seconds whether there is anything new. Secrets under a key
 * that is not the first one any more are encrypted anew on the way.
 */
@ApplicationScoped
class SettingsRefresher {
    private static final Logger LOG = Logger.getLogger(SettingsRefresher.class);

    private final List<Integration> integrations;
    private final SettingStore store;
    private final CurrentSettings current;
    private final SecretBox box;
    private final TenantTransaction transaction;
    private final OwnContext own;
    private volatile @Nullable Mark seen;

    SettingsRefresher(
            @All List<Integration> integrations,
            SettingStore store,
            CurrentSettings current,
            SecretBox box,
            TenantTransaction transaction,
            OwnContext own) {
        this.integrations = integrations;
        this.store = store;
        this.current = current;
        this.box = box;
        this.transaction = transaction;
        this.own = own;
    }

    @Scheduled(every = "{rentguy.settings.poll-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        return integrations.isEmpty() ? Uni.createFrom().voidItem() : refresh();
    }

    /** Takes over what is new. Does not fail: without a database the last settings stay in force. */
    Uni<Void> refresh() {
        return own.run(() -> transaction.acrossTenants(() -> store.mark()
                        .chain(mark -> mark.equals(seen) ? Uni.createFrom().voidItem() : load(mark))))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "settings not looked at cause=%s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    /** The mark was read first: what is committed in between is loaded now and looked at once more. */
    private Uni<Void> load(Mark mark) {
        return store.all().invoke(current::replace).chain(this::reseal).invoke(() -> seen = mark);
    }

    private Uni<Void> reseal(List<StoredSetting> rows) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(this::reseal)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> reseal(StoredSetting row) {
        Sealed before = row.sealed();
        if (before == null || box.isCurrent(before.keyId())) {
            return Uni.createFrom().item(0);
        }
        try {
            Sealed after = box.seal(row.place(), box.open(row.place(), before));
            return store.reseal(row, before, after)
                    .invoke(() -> LOG.infof("secret encrypted anew setting=%s key_id=%s", row, after.keyId()));
        } catch (SecretUnreadable unreadable) {
            return Uni.createFrom().item(0);
        }
    }
}
