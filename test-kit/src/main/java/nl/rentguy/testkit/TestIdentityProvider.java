package nl.rentguy.testkit;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/**
 * Publishes a key over HTTP and signs tokens with it, in the form Keycloak gives them, so that component tests pass the
 * service's own verification. Scenarios over the whole suite use a real Keycloak.
 */
public final class TestIdentityProvider {
    private static final KeyPair KEYS = newKeys();
    private static final KeyPair FOREIGN_KEYS = newKeys();
    private static final String ISSUER = serve();
    private static final String AUDIENCE = "rentguy-suite";

    private TestIdentityProvider() {}

    public static String issuer() {
        return ISSUER;
    }

    /** A token of a staff member of that tenant with those roles. */
    public static String token(String tenantId, String... roles) {
        return build(tenantId, Instant.now().plus(Duration.ofMinutes(5)), KEYS, ISSUER, roles);
    }

    /** A token that ran out an hour ago. */
    public static String expiredToken(String tenantId, String... roles) {
        return build(tenantId, Instant.now().minus(Duration.ofHours(1)), KEYS, ISSUER, roles);
    }

    /** A token with the right words in it, signed by somebody else. */
    public static String forgedToken(String tenantId, String... roles) {
        return build(tenantId, Instant.now().plus(Duration.ofMinutes(5)), FOREIGN_KEYS, ISSUER, roles);
    }

    /** A genuine token that names no tenant. */
    public static String tokenWithoutTenant(String... roles) {
        return Jwt.issuer(ISSUER)
                .subject("someone")
                .audience(AUDIENCE)
                .groups(Set.of(roles))
                .expiresIn(Duration.ofMinutes(5))
                .jws()
                .keyId("test")
                .sign(KEYS.getPrivate());
    }

    private static String build(String tenantId, Instant expires, KeyPair keys, String issuer, String... roles) {
        return Jwt.issuer(issuer)
                .subject(roles[0] + "@" + tenantId)
                .audience(AUDIENCE)
                .groups(Set.copyOf(Arrays.asList(roles)))
                .claim("tenant_id", tenantId)
                .issuedAt(expires.minus(Duration.ofMinutes(10)))
                .expiresAt(expires)
                .jws()
                .keyId("test")
                .sign(keys.getPrivate());
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = jwks().getBytes(StandardCharsets.UTF_8);
            server.createContext("/realms/rentguy/protocol/openid-connect/certs", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(keys);
                }
            });
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/rentguy";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jwks() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"test\",\"n\":\""
                + base64(key.getModulus()) + "\",\"e\":\"" + base64(key.getPublicExponent()) + "\"}]}";
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
