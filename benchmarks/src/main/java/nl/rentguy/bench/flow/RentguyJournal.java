package nl.rentguy.bench.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rentguy.platform.LocalPlatform;

/** What RentGuy's stand-in wrote into its journal: an enquiry counts when it is created, under the id of its lead. */
final class RentguyJournal {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RentguyJournal() {}

    static Arrivals read(LocalPlatform platform) throws IOException {
        return read(platform.directory().resolve("data/simulators/rentguy.jsonl"));
    }

    static Arrivals read(Path journal) throws IOException {
        Arrivals arrivals = new Arrivals();
        try (Stream<String> lines = Files.lines(journal)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode entry = JSON.readTree(line);
                boolean created = entry.path("effect").asText().equalsIgnoreCase("created");
                if (created && entry.path("collection").asText().equals("enquiries")) {
                    arrivals.add(
                            UUID.fromString(entry.path("externalId").asText()),
                            ChronoUnit.MICROS.between(
                                    Instant.EPOCH,
                                    Instant.parse(entry.path("at").asText())));
                }
            }
        }
        return arrivals;
    }
}
