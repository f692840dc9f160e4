package nl.rentguy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class StartOrderTest {

    private final List<String> events = new CopyOnWriteArrayList<>();

    private Map<String, RunningPart> parts(Part... parts) {
        Map<String, RunningPart> all = new LinkedHashMap<>();
        for (Part part : parts) {
            all.put(part.label(), new FakePart(part.label()));
        }
        return Collections.unmodifiableMap(all);
    }

    @Test
    void aPartWaitsForWhatItNeeds() {
        // When
        new StartOrder(parts(Part.CRM_SERVICE, Part.LEAD_SERVICE, Part.POSTGRES, Part.KAFKA), RunningPart::start).run();

        // Then
        assertThat(events.subList(0, 2)).containsExactlyInAnyOrder("started postgres", "started kafka");
        assertThat(events.subList(2, 4)).containsExactly("started lead-service", "started crm-service");
    }

    @Test
    void aNeedThatIsNotThereIsNotWaitedFor() {
        // When
        new StartOrder(parts(Part.CRM_SERVICE), RunningPart::start).run();

        // Then
        assertThat(events).containsExactly("started crm-service");
    }

    @Test
    void aFailureStopsWhatWasStartedAndStartsNothingThatNeedsIt() {
        // Given
        StartOrder order = new StartOrder(parts(Part.POSTGRES, Part.LEAD_SERVICE), part -> {
            if (part.name().equals("postgres")) {
                throw new PlatformProblem("postgres does not start.");
            }
            part.start();
        });

        // When / Then
        assertThatThrownBy(order::run).isInstanceOf(PlatformProblem.class).hasMessage("postgres does not start.");
        assertThat(events).containsExactlyInAnyOrder("stopped postgres", "stopped lead-service");
    }

    @Test
    void everyPartIsStoppedAlsoWhenOneCannotBe() {
        // Given
        Map<String, RunningPart> parts = new LinkedHashMap<>();
        parts.put("stuck", new FakePart("stuck") {
            @Override
            public void stop() {
                throw new PlatformProblem("stuck does not end.");
            }
        });
        parts.put("redis", new FakePart("redis"));

        // When
        assertThatThrownBy(() -> StartOrder.stopAll(parts.values())).hasMessage("stuck does not end.");

        // Then
        assertThat(events).containsExactly("stopped redis");
    }

    private class FakePart implements RunningPart {
        private final String name;

        FakePart(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void start() {
            events.add("started " + name);
        }

        @Override
        public void stop() {
            events.add("stopped " + name);
        }

        @Override
        public void kill() {
            events.add("killed " + name);
        }

        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public String address() {
            return name;
        }

        @Override
        public int port() {
            return 0;
        }

        @Override
        public Path log() {
            return Path.of(name);
        }

        @Override
        public OptionalLong pid() {
            return OptionalLong.empty();
        }
    }
}
