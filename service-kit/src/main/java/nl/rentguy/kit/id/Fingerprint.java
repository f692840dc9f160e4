package nl.rentguy.kit.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What stands for a text without showing it: its digest, in lower-case hexadecimal digits. */
public final class Fingerprint {
    private Fingerprint() {}

    /** 64 digits. */
    public static String sha256(String text) {
        return of(text, "SHA-256");
    }

    /** 40 digits; for protocols that ask for it, never for secrets. */
    public static String sha1(String text) {
        return of(text, "SHA-1");
    }

    private static String of(String text, String algorithm) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
