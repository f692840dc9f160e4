package nl.rentguy.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotificationTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void aTryHoldsItUntilAnotherTakesOver() {
        // Given
        Notification notification = taken(1);
        assertThat(notification.isHeldBy(1)).isTrue();

        // When the lease ran out and another replica took it
        notification.attempts = 2;

        // Then
        assertThat(notification.isHeldBy(1)).isFalse();
        assertThat(notification.isHeldBy(2)).isTrue();
    }

    @Test
    void nobodyHoldsWhatIsOver() {
        // Given
        Notification notification = taken(1);

        // When
        notification.sent(NOON, "<1@example.com>");

        // Then
        assertThat(notification.isHeldBy(1)).isFalse();
        assertThat(notification.leaseUntil).isNull();
        assertThat(notification.finishedAt).isEqualTo(NOON);
    }

    private static Notification taken(int attempts) {
        Notification notification = new Notification();
        notification.state = NotificationState.SENDING.wireName();
        notification.attempts = attempts;
        return notification;
    }

    @Test
    void valuesSurviveTheirColumn() {
        // Given
        var values = Map.of("a", "\u0000 \ud83c\udf89 \"quoted\"\n", "b", "");

        // When
        String column = TemplateValues.write(values);

        // Then
        assertThat(TemplateValues.read(column)).isEqualTo(values);
        assertThat(column).doesNotContain("\u0000");
    }
}
