package nl.rentguy.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Holds when a class uses neither a repository nor the outbox. */
final class TouchNoRepository extends ArchCondition<JavaClass> {

    TouchNoRepository() {
        super("touch no repository and no outbox");
    }

    @Override
    public void check(JavaClass consumer, ConditionEvents events) {
        consumer.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> {
                    String name = dependency.getTargetClass().getSimpleName();
                    return name.endsWith("Repository") || name.equals("Outbox");
                })
                .forEach(
                        dependency -> events.add(SimpleConditionEvent.violated(consumer, dependency.getDescription())));
    }
}
