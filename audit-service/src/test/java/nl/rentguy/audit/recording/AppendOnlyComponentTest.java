package nl.rentguy.audit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import nl.rentguy.audit.fixture.AsStaff;
import nl.rentguy.audit.fixture.Message;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class AppendOnlyComponentTest {

    private static final Database DATABASE = Database.of("audit");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set data = '{}'",
                "delete from audit_event",
                "truncate audit_event",
                "set role audit_system; update audit_event set data = '{}'",
                "set role audit_system; delete from audit_event",
                "set role audit_system; delete from dead_letter",
                "set role audit_system; update dead_letter set state = 'discarded'",
                "update dead_letter set payload = null",
                "update dead_letter set state = 'parked', headers = '[]'",
                "alter table audit_event disable row level security",
                "drop table audit_event",
            })
    void theServiceCannotChangeOrRemoveWhatIsRecorded(String attempt) throws SQLException {
        // Given
        Message message = Message.of(AsStaff.TENANT, "append-only");
        Message.send(message);
        String row = "audit_event where id = '" + message.id() + "'";
        await().atMost(Duration.ofSeconds(30)).until(() -> DATABASE.countAll(row) == 1);
        try (Connection connection = DATABASE.asService();
                Statement statement = connection.createStatement()) {
            statement.execute("set app.tenant_id = 'mr-dj'");

            // When
            assertThatThrownBy(() -> statement.execute(attempt))
                    .isInstanceOf(SQLException.class)
                    .extracting(failure -> ((SQLException) failure).getSQLState())
                    .isEqualTo("42501");
        }

        // Then
        assertThat(DATABASE.countAll(row)).isEqualTo(1);
    }
}
