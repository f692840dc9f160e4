package nl.rentguy.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.rentguy.events.IntegrationRecovered;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxTest {
    private static final CallContext CONTEXT = new CallContext("mr-dj", "corr", null, "user:ada");
    private static final UUID TROUBLE = UUID.randomUUID();
    private static final Outbox.Entry RECOVERED = new Outbox.Entry(
            TROUBLE, 2, new IntegrationRecovered(TROUBLE, "mollie", 0, Instant.EPOCH, Instant.EPOCH.plusSeconds(60)));

    @ParameterizedTest
    @ValueSource(strings = {"rentguy-sync-service", "payment-service"})
    void everyServiceThatWorksWithAnotherSystemTellsOfItInItsOwnName(String service) {
        // When
        Outbox.Prepared prepared = outbox(service).prepare(CONTEXT, RECOVERED);

        // Then
        assertThat(prepared.row().getString("source")).isEqualTo("/" + service);
        assertThat(prepared.row().getString("topic")).isEqualTo("rentguy.integration");
    }

    @Test
    void aServiceDoesNotPublishWhatIsNotItsOwn() {
        assertThatThrownBy(() -> outbox("lead-service").prepare(CONTEXT, RECOVERED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lead-service may not publish integration.recovered");
    }

    private static Outbox outbox(String service) {
        Clock clock = Clock.systemUTC();
        return new Outbox(new Ids(clock), clock, service);
    }
}
