package nl.rentguy.sync.webhook;

import java.net.InetAddress;
import java.util.List;
import nl.rentguy.kit.settings.Network;

/**
 * Who may send messages for a tenant. Its text does not show the secrets.
 *
 * @param secrets the current one and, during a rotation, the one before; none refuses everything
 * @param networks from which messages are taken; empty takes them from anywhere
 */
record WebhookAccess(String tenantId, List<String> secrets, List<Network> networks) {

    boolean takesFrom(InetAddress address) {
        return networks.isEmpty() || networks.stream().anyMatch(network -> network.contains(address));
    }

    @Override
    public String toString() {
        return "messages of RentGuy for " + tenantId;
    }
}
