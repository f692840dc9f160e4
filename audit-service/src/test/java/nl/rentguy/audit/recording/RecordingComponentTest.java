package nl.rentguy.audit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import nl.rentguy.audit.fixture.AsStaff;
import nl.rentguy.audit.fixture.Message;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class RecordingComponentTest {

    private static final Database DATABASE = Database.of("audit");

    @Test
    void anEventIsRecordedAsItWasPublished() {
        // Given
        String data = "{\"quarantineId\" : \"as written\", \"text\":\"caf\u00e9 \ud83c\udf89\", \"more\":[1.10]}";
        Message message = Message.of(AsStaff.TENANT, "recorded-as-published").withData(data);

        // When
        Message.send(message);

        // Then
        awaitRow("audit_event where id = '%s' and data = '%s'".formatted(message.id(), data));
    }

    @Test
    void theFirstOfTwoEventsWithOneIdStays() {
        // Given
        Message first = Message.of(AsStaff.TENANT, "first-one-wins").withData("{\"n\":1}");
        Message second = Message.of(AsStaff.TENANT, "first-one-wins")
                .withData("{\"n\":2}")
                .with(EventHeaders.ID, first.id());
        Message last = Message.of(AsStaff.TENANT, "first-one-wins");
        Message.send(first);
        awaitRow("audit_event where id = '%s'".formatted(first.id()));

        // When
        Message.send(second, last);

        // Then
        awaitRow("audit_event where id = '%s'".formatted(last.id()));
        assertThat(DATABASE.countAll("audit_event where id = '%s' and data = '{\"n\":1}'".formatted(first.id())))
                .isEqualTo(1);
    }

    @Test
    void anEventOfAnUnknownTypeIsRecordedAndFlagged() {
        // Given
        Message message = Message.of(AsStaff.TENANT, "unknown-type")
                .withData("not even JSON")
                .with(EventHeaders.TYPE, "moon.landed")
                .with(EventHeaders.DATA_SCHEMA, "urn:rentguy:event:moon.landed:7");

        // When
        Message.send(message);

        // Then
        awaitRow("audit_event where id = '%s'".formatted(message.id()));
        AsStaff.auditor()
                .get("/api/audit/events/" + message.id())
                .then()
                .statusCode(200)
                .body("type", equalTo("moon.landed"))
                .body("known", equalTo(false))
                .body("data", equalTo("not even JSON"));
    }

    @Test
    void whatBelongsToNoTenantOrHasNoIdBecomesADeadLetter() {
        // Given
        Message tenantless = Message.of(AsStaff.TENANT, "no-tenant").without(EventHeaders.TENANT_ID);
        Message nameless = Message.of(AsStaff.TENANT, "no-id").with(EventHeaders.ID, "seven");

        // When
        Message.send(tenantless, nameless);

        // Then
        awaitRow("dead_letter where tenant_id = '' and record_key = '%s'"
                .formatted(tenantless.record().key()));
        awaitRow("dead_letter where tenant_id = 'mr-dj' and record_key = '%s'"
                .formatted(nameless.record().key()));
    }

    @Test
    void oneMessageTheDatabaseRefusesDoesNotHoldUpTheOthers() {
        // Given
        Message before = Message.of(AsStaff.TENANT, "good-neighbour");
        Message endless = Message.of(AsStaff.TENANT, Message.incompressible());
        Message homeless = Message.of(Message.incompressible(), "good-neighbour");
        Message timeless =
                Message.of(AsStaff.TENANT, "good-neighbour").with(EventHeaders.TIME, "+1000000000-12-31T23:59:59Z");
        Message sourceless = Message.of(AsStaff.TENANT, "good-neighbour").with(EventHeaders.SOURCE, "no URI: at all %");
        Message binary = Message.of(AsStaff.TENANT, "binary").with(EventHeaders.ACTOR, new byte[] {(byte) 0xC3, 0x28});
        Message after = Message.of(AsStaff.TENANT, "good-neighbour");

        // When
        Message.send(before, endless, homeless, timeless, sourceless, binary, after);

        // Then
        awaitRow("audit_event where id = '%s'".formatted(before.id()));
        awaitRow("audit_event where id = '%s'".formatted(after.id()));
        awaitRow("audit_event where id = '%s'".formatted(sourceless.id()));
        awaitRow(
                "dead_letter where record_key = '%s'".formatted(endless.record().key()));
        awaitRow("dead_letter where tenant_id = '' and record_key = '%s'"
                .formatted(homeless.record().key()));
        awaitRow("dead_letter where record_key = '%s'"
                .formatted(timeless.record().key()));
        awaitRow("dead_letter where record_key = '%s'".formatted(binary.record().key()));
    }

    private static void awaitRow(String table) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(DATABASE.countAll(table)).isEqualTo(1));
    }
}
