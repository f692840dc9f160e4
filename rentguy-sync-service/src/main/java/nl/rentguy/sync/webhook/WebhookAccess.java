package nl.rentguy.sync.webhook;

import java.util.List;

/**
 * Who may send messages for a tenant.
 *
 * @param secrets the current one and, during a rotation, the one before; none refuses everything
 * @param addresses networks in CIDR notation from which messages are taken; empty takes them from anywhere
 */
record WebhookAccess(String tenantId, List<String> secrets, List<String> addresses) {

    @Override
    public String toString() {
        return "WebhookAccess[" + tenantId + "]";
    }
}
