package nl.rentguy.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The structure every service keeps; each rule says what would go wrong without it. */
public final class ArchitectureRules {
    private final String root;

    private ArchitectureRules(String root) {
        this.root = root;
    }

    /** Holds the main classes below a package against all rules. */
    public static void check(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new IllegalStateException("no classes below " + root);
        }
        // A service without consumers, say, keeps the rules about consumers too.
        new ArchitectureRules(root)
                .rules()
                .forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private List<ArchRule> rules() {
        return List.of(
                slices().matching(root + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("a feature that depends on itself through others cannot be read or moved alone"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(KafkaProducer.class)
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(Emitter.class)
                        .because("events leave through the outbox, or they can be lost or invented"),
                noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .haveSimpleNameNotEndingWith("EventsConsumer")
                        .should()
                        .beAnnotatedWith(Incoming.class)
                        .because("what a service listens to is found by one name"),
                noClasses()
                        .should()
                        .callMethod(UUID.class, "randomUUID")
                        .orShould()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(LocalDateTime.class, "now")
                        .because("time and ids are injected, so that tests can set them"),
                noClasses()
                        .should()
                        .callMethod(Uni.class, "await")
                        .because("waiting on the event loop stops the service"),
                classes()
                        .that()
                        .haveSimpleNameEndingWith("EventsConsumer")
                        .should(new TouchNoRepository())
                        .because("consumers translate, use cases decide"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(otherServices())
                        .because("services talk by events only"),
                noClasses()
                        .should()
                        .haveSimpleNameEndingWith("Manager")
                        .orShould()
                        .haveSimpleNameEndingWith("Helper")
                        .orShould()
                        .haveSimpleNameEndingWith("Util")
                        .orShould()
                        .haveSimpleNameEndingWith("Utils")
                        .orShould()
                        .haveSimpleNameEndingWith("Impl")
                        .because("such a name says nothing about what the class is for"));
    }

    private String[] otherServices() {
        return List.of("lead", "crm", "sync", "notification", "audit", "onboarding", "payment").stream()
                .map(service -> "nl.rentguy." + service)
                .filter(service -> !root.startsWith(service))
                .map(service -> service + "..")
                .toArray(String[]::new);
    }
}
