package nl.rentguy.sync.webhook;

import java.util.Optional;

/** Knows the secrets of each tenant's workspace. */
interface WebhookAccessList {

    /** Empty when no tenant has that workspace. */
    Optional<WebhookAccess> ofWorkspace(String workspaceId);
}
