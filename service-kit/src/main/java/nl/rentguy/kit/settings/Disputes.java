package nl.rentguy.kit.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rentguy.kit.problem.FieldError;
import org.jboss.logging.Logger;

/**
 * Settles who gets what several tenants claim of an integration. The others lose those settings, which makes the integration
 * not configured for them and stops nobody else. Every replica settles it alike.
 *
 * @param claimed what each tenant would have if it were alone
 */
record Disputes(Integration integration, Map<String, SettingValues> claimed) {
    private static final Logger LOG = Logger.getLogger(Disputes.class);

    /** What is in force, by tenant: who chose what is disputed gives way to who has it without having set it, then the later id. */
    Map<String, SettingValues> settled() {
        Set<String> chose = claimed.keySet().stream().filter(this::choseIt).collect(Collectors.toSet());
        Map<String, SettingValues> settled = new HashMap<>();
        claimed.keySet().stream()
                .sorted(Comparator.<String, Boolean>comparing(chose::contains).thenComparing(Comparator.naturalOrder()))
                .forEach(tenantId -> settled.put(tenantId, withoutDisputed(tenantId, settled)));
        return settled;
    }

    private boolean choseIt(String tenantId) {
        SettingValues mine = mine(tenantId);
        List<SettingValues> others = claimed.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(tenantId))
                .map(Map.Entry::getValue)
                .toList();
        return disputed(mine, others).stream().anyMatch(key -> mine.source(key) == SettingSource.TENANT);
    }

    private SettingValues withoutDisputed(String tenantId, Map<String, SettingValues> settled) {
        SettingValues mine = mine(tenantId);
        List<String> lost = disputed(mine, settled.values());
        if (!lost.isEmpty()) {
            LOG.warnf(
                    "integration not configured, another tenant has the same integration=%s tenant_id=%s settings=%s other_tenant_id=%s",
                    integration.key(),
                    tenantId,
                    lost,
                    settled.entrySet().stream()
                            .filter(other ->
                                    !disputed(mine, List.of(other.getValue())).isEmpty())
                            .map(Map.Entry::getKey)
                            .collect(Collectors.joining(",")));
        }
        return mine.without(lost);
    }

    private SettingValues mine(String tenantId) {
        return Objects.requireNonNull(claimed.get(tenantId));
    }

    private List<String> disputed(SettingValues mine, Collection<SettingValues> others) {
        return integration.conflicts(mine, others).stream()
                .map(FieldError::field)
                .toList();
    }
}
