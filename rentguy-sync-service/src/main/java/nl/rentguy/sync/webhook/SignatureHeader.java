package nl.rentguy.sync.webhook;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code X-RentGuy-Signature: t=<seconds since 1970>,v1=<hex>[,v1=<hex>]}. While a secret is rotated RentGuy
 * signs with both; parts other than {@code t} and {@code v1} are left to later versions.
 */
record SignatureHeader(Instant signedAt, List<String> signatures) {
    static final String NAME = "X-RentGuy-Signature";
    private static final int LONGEST = 1_000;

    /** Null when it is absent, has no time, or no signature of a version known here. */
    static @Nullable SignatureHeader of(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            return null;
        }
        Instant signedAt = null;
        List<String> signatures = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            String word = part.strip();
            if (word.startsWith("t=")) {
                signedAt = instant(word.substring(2));
            } else if (word.startsWith("v1=")) {
                signatures.add(word.substring(3));
            }
        }
        return signedAt == null || signatures.isEmpty() ? null : new SignatureHeader(signedAt, List.copyOf(signatures));
    }

    private static @Nullable Instant instant(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }
}
