package nl.rentguy.kit.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which secrets are stored, from {@code id:base64[,id:base64]}. The first one encrypts, each of them
 * decrypts. What is wrong is told by position, since a slip can put a key where its id belongs.
 */
final class MasterKeys {
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9._-]{1,32}):([A-Za-z0-9+/]*={0,2})");
    private static final int BYTES = 32;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();

    MasterKeys(String text) {
        String[] entries = text.isBlank() ? new String[0] : text.strip().split(",", -1);
        Set<List<Byte>> seen = new HashSet<>();
        for (int i = 0; i < entries.length; i++) {
            String wrong = take(entries[i].strip(), seen);
            if (wrong != null) {
                violations.add("RENTGUY_SECRETS_KEYS: entry " + (i + 1) + " " + wrong);
            }
        }
    }

    private @Nullable String take(String entry, Set<List<Byte>> seen) {
        Matcher parts = ENTRY.matcher(entry);
        if (!parts.matches()) {
            return "must be an id of 1 to 32 letters, digits, dots, dashes or underscores, a colon and a key in Base64";
        }
        byte[] key = decoded(parts.group(2));
        if (key.length != BYTES) {
            return "must hold " + BYTES + " bytes in Base64, e.g. of: openssl rand -base64 32";
        }
        if (!seen.add(boxed(key))) {
            return "repeats the key of another entry";
        }
        SecretKey before = keys.putIfAbsent(parts.group(1), new SecretKeySpec(key, "AES"));
        return before == null ? null : "has the id of another entry";
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static List<Byte> boxed(byte[] bytes) {
        Byte[] boxed = new Byte[bytes.length];
        Arrays.setAll(boxed, i -> bytes[i]);
        return List.of(boxed);
    }

    /** What is wrong with the text; keys that are wrong are left out. */
    List<String> violations() {
        return violations;
    }

    /** Id of the key that encrypts; empty when there is none. */
    Optional<String> current() {
        return keys.keySet().stream().findFirst();
    }

    @Nullable
    SecretKey byId(String id) {
        return keys.get(id);
    }

    @Override
    public String toString() {
        return keys.size() + " master keys";
    }
}
