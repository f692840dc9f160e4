package nl.rentguy.simulators.rentguy;

import java.util.Set;
import nl.rentguy.simulators.rentguy.webhook.WebhookTarget;

/**
 * How the stand-in for RentGuy is set up.
 *
 * @param apiKey the key callers must send; any other is answered with 401
 * @param workspaces the workspaces that exist; any other is answered with 403
 * @param webhook where changes are sent at first
 */
public record RentGuyConfig(String apiKey, Set<String> workspaces, WebhookTarget webhook) {
    /** Refuses what nobody could call. */
    public RentGuyConfig {
        if (apiKey.isBlank() || workspaces.isEmpty()) {
            throw new IllegalArgumentException("RentGuy needs an API key and at least one workspace.");
        }
        workspaces = Set.copyOf(workspaces);
    }
}
