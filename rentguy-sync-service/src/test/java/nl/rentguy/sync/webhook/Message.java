package nl.rentguy.sync.webhook;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A message as RentGuy sends it. */
record Message(String id, String body) {
    static final String PATH = "/integrations/rentguy/webhook";
    static final String SECRET = "secret-of-component-tests";
    static final String PREVIOUS_SECRET = "secret-before-the-rotation";

    static Message contactUpdated(UUID contactId, long revision, String phone) {
        return contactUpdated("user", contactId, revision, phone);
    }

    static Message contactUpdated(String source, UUID contactId, long revision, String phone) {
        String id = UUID.randomUUID().toString();
        return new Message(id, """
                {"id":"%s","type":"contact.updated","occurredAt":"2026-11-21T19:00:00Z","workspaceId":"mr-dj-workspace",
                 "data":{"source":"%s","collection":"contacts","externalId":"%s","version":1,"revision":%d,
                  "document":{"externalId":"%s","firstName":"Sanne","infix":"van de","lastName":"Vries",
                   "email":"sanne@voorbeeld.nl","phone":"%s","language":"nl","version":1,"revision":%d,
                   "createdAt":"2026-11-21T18:00:00Z","updatedAt":"2026-11-21T19:00:00Z"}}}
                """.formatted(id, source, contactId, revision, contactId, phone, revision));
    }

    Message ofWorkspace(String workspaceId) {
        return new Message(id, body.replace("mr-dj-workspace", workspaceId));
    }

    /** Sends it, rightly signed at that time. */
    ValidatableResponse send(Instant signedAt) {
        return send(header(signedAt, SECRET));
    }

    ValidatableResponse send(String signature) {
        return given().contentType(ContentType.JSON)
                .header("X-RentGuy-Delivery", id)
                .header("X-RentGuy-Signature", signature)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(PATH)
                .then();
    }

    String header(Instant signedAt, String... secrets) {
        StringBuilder header = new StringBuilder("t=" + signedAt.getEpochSecond());
        for (String secret : secrets) {
            header.append(",v1=").append(signature(secret, signedAt));
        }
        return header.toString();
    }

    private String signature(String secret, Instant signedAt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal((signedAt.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
