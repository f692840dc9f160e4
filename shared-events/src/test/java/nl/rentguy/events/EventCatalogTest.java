package nl.rentguy.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCatalogTest {
    private static final String PAST_TENSE = "[a-z]+(\\.[a-z]+)*\\.([a-z]+ed|sent|paid|won|lost)";

    @Test
    void noTwoContractsShareATypeAndVersion() {
        // When
        var names = EventCatalog.contracts().stream().map(EventContract::dataSchema);

        // Then
        assertThat(names).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void noTwoContractsShareARecord() {
        // When
        var records = EventCatalog.contracts().stream()
                .map(contract -> contract.payload().getName());

        // Then
        assertThat(records).doesNotHaveDuplicates();
    }

    @Test
    void versionsOfATypeShareTopicAndPublishers() {
        // When
        var homes = EventCatalog.contracts().stream()
                .collect(Collectors.groupingBy(
                        EventContract::type,
                        Collectors.mapping(one -> one.publishers() + " to " + one.topic(), Collectors.toSet())));

        // Then
        assertThat(homes.values()).allSatisfy(home -> assertThat(home).hasSize(1));
    }

    @Test
    void aServiceWithAnIntegrationMayTellOfItAndOthersMayNot() {
        // Given
        EventContract<?> contract = EventCatalog.of(IntegrationTroubled.class);

        // When
        var allowed = Stream.of("rentguy-sync-service", "payment-service", "lead-service")
                .filter(contract::mayBePublishedBy);

        // Then
        assertThat(allowed).containsExactly("rentguy-sync-service", "payment-service");
    }

    @Test
    void typesAreDottedNamesInThePastTense() {
        // When
        var types = EventCatalog.contracts().stream().map(EventContract::type);

        // Then
        assertThat(types).allSatisfy(type -> assertThat(type).matches(PAST_TENSE));
    }

    @ParameterizedTest
    @CsvSource({"lead.create", "Lead.created", "created", "lead..created", "lead_created", "lead.created.v2"})
    void otherNamesAreNotPastTense(String type) {
        assertThat(type).doesNotMatch(PAST_TENSE);
    }

    @Test
    void everyEventOfThePackageIsARecordInTheCatalogue() throws Exception {
        // When
        var events = eventsOfThePackage();

        // Then
        assertThat(events).allMatch(Class::isRecord);
        assertThat(events)
                .containsExactlyInAnyOrderElementsOf(EventCatalog.contracts().stream()
                        .<Class<?>>map(EventContract::payload)
                        .toList());
    }

    @Test
    void contractIsFoundByItsDataSchemaAndItsRecord() {
        assertThat(EventCatalog.contracts()).allSatisfy(contract -> {
            assertThat(EventCatalog.byDataSchema(contract.dataSchema())).containsSame(contract);
            assertThat(EventCatalog.of(contract.payload())).isSameAs(contract);
        });
    }

    private static List<Class<?>> eventsOfThePackage() throws IOException, URISyntaxException {
        Path classes = Path.of(DomainEvent.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.list(classes.resolve("nl/rentguy/events"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
                    .filter(type -> DomainEvent.class.isAssignableFrom(type) && type != DomainEvent.class)
                    .toList();
        }
    }

    private static Class<?> load(String simpleName) {
        try {
            return Class.forName("nl.rentguy.events." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
