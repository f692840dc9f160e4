package nl.rentguy.kit.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one tenant and one integration. */
record OwnSettings(List<StoredSetting> rows) {
    /** No setting can have it, so whatever replaces it is a change. */
    private static final String UNREAD = "";

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
        return plain(box, Set.of());
    }

    /**
     * As {@link #plain(SecretBox)}, for a change of some of them: a secret that it replaces need not be readable, and is an
     * empty text when it is not.
     */
    Map<String, String> plain(SecretBox box, Set<String> replaced) {
        Map<String, String> plain = new HashMap<>();
        for (StoredSetting row : rows) {
            String value = replaced.contains(row.place().key()) ? readOrUnread(row, box) : read(row, box);
            if (value != null) {
                plain.put(row.place().key(), value);
            }
        }
        return plain;
    }

    /** What is set, by key, for a view that shows no secrets: they are not decrypted. */
    Map<String, String> withoutSecrets() {
        Map<String, String> shown = new HashMap<>();
        for (StoredSetting row : rows) {
            String value = row.sealed() == null ? row.value() : UNREAD;
            if (value != null) {
                shown.put(row.place().key(), value);
            }
        }
        return shown;
    }

    private static @Nullable String read(StoredSetting row, SecretBox box) {
        try {
            return row.plain(box);
        } catch (SecretUnreadable unreadable) {
            throw new SecretUnreadable(row.place().key() + " cannot be decrypted: " + unreadable.getMessage());
        }
    }

    private static @Nullable String readOrUnread(StoredSetting row, SecretBox box) {
        try {
            return row.plain(box);
        } catch (SecretUnreadable replaced) {
            return UNREAD;
        }
    }
}
