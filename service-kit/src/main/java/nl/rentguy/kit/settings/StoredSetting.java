package nl.rentguy.kit.settings;

import java.time.Instant;
import java.time.OffsetDateTime;
import nl.rentguy.kit.settings.SecretBox.Place;
import nl.rentguy.kit.settings.SecretBox.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A row: what a tenant set, or removed again. Its text shows no value.
 *
 * @param value null for a secret, and when removed
 * @param sealed null unless a secret
 * @param lastFour last four characters of a secret that is long enough to spare them
 * @param version the tenant's version of the integration's settings that came of this change
 * @param changedBy actor
 */
record StoredSetting(
        Place place,
        @Nullable String value,
        @Nullable Sealed sealed,
        @Nullable String lastFour,
        long version,
        String changedBy,
        Instant changedAt) {
    static final String COLUMNS =
            "tenant_id, integration, key, value, ciphertext, key_id, last_four, version," + " changed_by, changed_at";

    /** A row of {@link #COLUMNS}. */
    static StoredSetting of(Object[] row) {
        String ciphertext = (String) row[4];
        String keyId = (String) row[5];
        return new StoredSetting(
                new Place(text(row[0]), text(row[1]), text(row[2])),
                (String) row[3],
                ciphertext == null || keyId == null ? null : new Sealed(keyId, ciphertext),
                (String) row[6],
                row[7] instanceof Number number ? number.longValue() : 0,
                text(row[8]),
                row[9] instanceof OffsetDateTime time ? time.toInstant() : Instant.EPOCH);
    }

    private static String text(Object column) {
        return String.valueOf(column);
    }

    /**
     * The value in readable form; null when it was removed.
     *
     * @throws SecretUnreadable when it is a secret that cannot be decrypted
     */
    @Nullable
    String plain(SecretBox box) {
        return sealed == null ? value : box.open(place, sealed);
    }

    @Override
    public String toString() {
        return place.integration() + "." + place.key() + " of " + place.tenantId();
    }
}
