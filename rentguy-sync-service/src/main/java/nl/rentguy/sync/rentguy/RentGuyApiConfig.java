package nl.rentguy.sync.rentguy;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says about RentGuy, for every tenant that set nothing of its own. Read through
 * {@link RentGuyIntegration}, which says what each of these may be.
 */
@ConfigMapping(prefix = "rentguy.api")
public interface RentGuyApiConfig {

    /** Address up to and including the API version, e.g. {@code https://api.rentguy.example/v1}. */
    Optional<String> baseUrl();

    /** The key RentGuy issued, valid for every workspace below. Never used for an address or workspace a tenant set. */
    Optional<String> key();

    /** Milliseconds. */
    Optional<String> timeoutMs();

    /** Tenant to workspace. */
    Map<String, String> workspace();

    /** Off: everything is queued and nothing is sent. */
    Optional<String> enabled();

    /** What RentGuy signs its webhooks with. Never counts for an address or workspace a tenant set. */
    Optional<String> webhookSecret();

    /** What it signed them with before; accepted too while the secret is replaced. */
    Optional<String> webhookSecretPrevious();

    /** Networks from which webhooks come; without any they may come from everywhere. */
    Optional<String> webhookAllowedAddresses();
}
