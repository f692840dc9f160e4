package nl.rentguy.kit.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of one tenant and one integration. */
record OwnSettings(List<StoredSetting> rows) {

    static OwnSettings among(List<StoredSetting> rows, String tenantId, String integration) {
        return new OwnSettings(rows.stream()
                .filter(row -> row.place().tenantId().equals(tenantId)
                        && row.place().integration().equals(integration))
                .toList());
    }

    Optional<StoredSetting> of(String key) {
        return rows.stream().filter(row -> row.place().key().equals(key)).findFirst();
    }

    /**
     * What is set, by key, in readable form.
     *
     * @throws SecretUnreadable naming the setting that cannot be decrypted
     */
    Map<String, String> plain(SecretBox box) {
        Map<String, String> plain = new HashMap<>();
        for (StoredSetting row : rows) {
            try {
                String value = row.plain(box);
                if (value != null) {
                    plain.put(row.place().key(), value);
                }
            } catch (SecretUnreadable unreadable) {
                throw new SecretUnreadable(row.place().key() + " cannot be decrypted: " + unreadable.getMessage());
            }
        }
        return plain;
    }
}
