package nl.rentguy.kit.startup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartupGateTest {

    @Test
    void everyObjectionIsNamedAtOnce() {
        // Given
        StartupGate gate = new StartupGate(
                List.of(() -> List.of("the key is missing"), List::of, () -> List.of("no host", "no port")));

        // When
        var start = assertThatThrownBy(() -> gate.check(new StartupEvent()));

        // Then
        start.isInstanceOf(StartupRefused.class).hasMessageContainingAll("the key is missing", "no host", "no port");
    }

    @Test
    void withoutObjectionsTheServiceStarts() {
        // Given
        StartupGate gate = new StartupGate(List.of(List::of, List::of));

        // When
        var start = assertThatCode(() -> gate.check(new StartupEvent()));

        // Then
        start.doesNotThrowAnyException();
    }
}
