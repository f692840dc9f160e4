package nl.rentguy.kit.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts secrets with AES-256-GCM (NIST SP 800-38D) under a random nonce of 96 bits. The place of a secret is its
 * associated data: moved to another tenant, integration or setting it cannot be decrypted.
 */
@ApplicationScoped
class SecretBox {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final MasterKeys keys;

    SecretBox(@ConfigProperty(name = "rentguy.secrets.keys") Optional<String> keys) {
        this.keys = new MasterKeys(keys.orElse(""));
    }

    /** Where a secret belongs. */
    record Place(String tenantId, String integration, String key) {

        /** PostgreSQL's text holds no NUL, so no two places have the same bytes. */
        byte[] bytes() {
            return String.join("\0", tenantId, integration, key).getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * A secret as it is stored.
     *
     * @param text nonce and ciphertext with tag, in Base64
     */
    record Sealed(String keyId, String text) {}

    /** What is wrong with the keys; none at all is not wrong here. */
    List<String> violations() {
        return keys.violations();
    }

    boolean hasKey() {
        return keys.current().isPresent();
    }

    /** False for a secret that is to be encrypted anew under the first key. */
    boolean isCurrent(String keyId) {
        return keys.current().filter(keyId::equals).isPresent();
    }

    /** Encrypts under the first key; there must be one. */
    Sealed seal(Place place, String secret) {
        String keyId = keys.current().orElseThrow();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, keyId, nonce, place, secret.getBytes(StandardCharsets.UTF_8));
        byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return new Sealed(keyId, Base64.getEncoder().encodeToString(all));
    }

    /**
     * Decrypts a secret.
     *
     * @throws SecretUnreadable when its key is not there, or it was changed or moved
     */
    String open(Place place, Sealed sealed) {
        ByteBuffer all = ByteBuffer.wrap(decoded(sealed.text()));
        if (all.remaining() < NONCE_BYTES) {
            throw new SecretUnreadable("it was changed in the database");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] rest = new byte[all.remaining() - NONCE_BYTES];
        all.get(nonce).get(rest);
        return new String(run(Cipher.DECRYPT_MODE, sealed.keyId(), nonce, place, rest), StandardCharsets.UTF_8);
    }

    /** Compares in a time that does not tell how much of them is equal. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] run(int mode, String keyId, byte[] nonce, Place place, byte[] input) {
        SecretKey key = keys.byId(keyId);
        if (key == null) {
            throw new SecretUnreadable("its key " + keyId + " is not in RENTGUY_SECRETS_KEYS");
        }
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.bytes());
            return cipher.doFinal(input);
        } catch (AEADBadTagException changed) {
            throw new SecretUnreadable(
                    "it was changed or moved in the database, or encrypted under another key " + keyId);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(CIPHER + " is not available", missing);
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
