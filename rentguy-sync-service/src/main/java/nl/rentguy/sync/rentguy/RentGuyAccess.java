package nl.rentguy.sync.rentguy;

import java.time.Duration;
import nl.rentguy.kit.settings.SettingSource;
import nl.rentguy.kit.settings.SettingValues;

/**
 * What it takes to call RentGuy for a tenant. Its text does not show the key.
 *
 * @param baseUrl without a slash at its end
 * @param timeout of a whole exchange
 * @param givenByUser whether the address is the tenant's own, and so to be kept out of our network
 */
record RentGuyAccess(String baseUrl, String apiKey, String workspace, Duration timeout, boolean givenByUser) {
    private static final String HIDDEN = "[key]";

    /** Of values that are complete. */
    static RentGuyAccess of(SettingValues values) {
        String url = values.required(RentGuyIntegration.BASE_URL);
        return new RentGuyAccess(
                url.endsWith("/") ? url.substring(0, url.length() - 1) : url,
                values.required(RentGuyIntegration.API_KEY),
                values.required(RentGuyIntegration.WORKSPACE),
                Duration.ofMillis(values.number(RentGuyIntegration.TIMEOUT_MS)),
                values.source(RentGuyIntegration.BASE_URL) == SettingSource.TENANT);
    }

    /** An answer as it may be kept: should it repeat the key, then without it. */
    String withoutKey(String answer) {
        return answer.replace(apiKey, HIDDEN);
    }

    @Override
    public String toString() {
        return workspace + " at " + baseUrl;
    }
}
