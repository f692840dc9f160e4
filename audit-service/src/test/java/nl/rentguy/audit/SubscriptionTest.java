package nl.rentguy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventContract;
import nl.rentguy.events.Topics;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    @Test
    void everyTopicOfTheCatalogueIsRecorded() throws IOException {
        // Given
        Set<String> catalogue = EventCatalog.contracts().stream()
                .map(EventContract::topic)
                .collect(Collectors.toCollection(TreeSet::new));

        // When
        String topics = settings().getProperty("mp.messaging.incoming.suite-events.topics");

        // Then
        assertThat(topics.split(",")).containsExactlyInAnyOrderElementsOf(catalogue);
    }

    @Test
    void theDeadLetterPatternFindsEveryDeadLetterTopicAndNoOther() throws IOException {
        // Given
        String topic = Topics.deadLetters(Topics.RENTGUY_SYNC, "some-service");

        // When
        Pattern pattern = Pattern.compile(settings().getProperty("mp.messaging.incoming.parked-events.topic"));

        // Then
        assertThat(pattern.matcher(topic).matches()).isTrue().isEqualTo(topic.matches(Topics.DEAD_LETTERS_PATTERN));
        assertThat(pattern.matcher(Topics.RENTGUY_SYNC).matches()).isFalse();
    }

    private static Properties settings() throws IOException {
        Properties settings = new Properties();
        try (InputStream file =
                Objects.requireNonNull(SubscriptionTest.class.getResourceAsStream("/application.properties"))) {
            settings.load(file);
        }
        return settings;
    }
}
