package nl.rentguy.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void aJsonEntryBecomesALineForPeople() {
        // When
        String line = LogLine.readable("""
                {"timestamp":"2026-11-21T12:00:00Z","loggerName":"nl.rentguy.lead.CaptureLead","level":"INFO",\
                "message":"lead captured id=1","mdc":{"correlation_id":"c1"}}""");

        // Then
        assertThat(line).isEqualTo("2026-11-21T12:00:00Z INFO CaptureLead: lead captured id=1 correlation_id=c1");
    }

    @Test
    void whatIsNotJsonStaysAsItIs() {
        assertThat(LogLine.readable("{half")).isEqualTo("{half");
        assertThat(LogLine.readable("Killed")).isEqualTo("Killed");
    }
}
