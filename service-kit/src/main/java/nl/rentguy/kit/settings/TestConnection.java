package nl.rentguy.kit.settings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.tenancy.TenantTransaction;
import org.jboss.logging.Logger;

/** Tries an integration with a tenant's settings, or with what they would be once they were saved. */
@ApplicationScoped
class TestConnection {
    private static final Logger LOG = Logger.getLogger(TestConnection.class);

    private final TenantTransaction transaction;
    private final SettingStore store;
    private final CurrentSettings current;
    private final SecretBox box;
    private final TestLog log;

    TestConnection(
            TenantTransaction transaction, SettingStore store, CurrentSettings current, SecretBox box, TestLog log) {
        this.transaction = transaction;
        this.store = store;
        this.current = current;
        this.box = box;
        this.log = log;
    }

    private record Begun(UUID id, SettingValues values) {}

    /**
     * Tries it once and saves nothing but that it was tried.
     *
     * @param sent values to try instead of the stored ones; none for those that are in force
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when values are missing or do not go together, 429
     * @throws SecretUnreadable when a stored secret that is to be tried cannot be decrypted
     */
    Uni<TestView> handle(CallContext context, Integration integration, SentSettings sent) {
        return begin(context, integration, sent).chain(begun -> {
            long start = System.nanoTime();
            return integration.test(begun.values()).chain(result -> {
                long durationMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                return end(context, integration, begun.id(), TestView.of(result, durationMs));
            });
        });
    }

    private Uni<Begun> begin(CallContext context, Integration integration, SentSettings sent) {
        String tenantId = context.tenantId();
        return transaction.in(
                tenantId,
                () -> store.of(tenantId, integration.key()).chain(rows -> {
                    Map<String, String> own = new OwnSettings(rows).plain(box, sent.keys());
                    SettingValues before = SettingValues.of(integration, tenantId, own);
                    SettingValues after = SettingValues.of(integration, tenantId, sent.over(own));
                    new Agreement(integration, sent, before, after)
                            .checkComplete(current.ofOthers(tenantId, integration.key()));
                    return log.begin(context, integration.key(), !sent.values().isEmpty())
                            .map(id -> new Begun(id, after));
                }));
    }

    private Uni<TestView> end(CallContext context, Integration integration, UUID id, TestView view) {
        LOG.infof(
                "integration tried integration=%s actor=%s outcome=%s duration_ms=%d",
                integration.key(), context.actor(), view.outcome(), view.durationMs());
        return transaction
                .in(context.tenantId(), () -> log.end(context.tenantId(), id, view.outcome(), view.durationMs()))
                .replaceWith(view);
    }
}
