package nl.rentguy.bench.flow;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Consumer;
import nl.rentguy.bench.load.SentLead;
import nl.rentguy.platform.LocalPlatform;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff who takes one accepted lead after the other and asks the CRM for its deal until it is there. A
 * sample, two a second at most: asking for every deal would be most of the load.
 */
final class DealReader implements Consumer<SentLead>, AutoCloseable {
    private static final Duration ASK_EVERY = Duration.ofMillis(10);
    private static final Duration PAUSE = Duration.ofMillis(450);
    private static final Duration GIVE_UP = Duration.ofSeconds(20);
    private static final String STAFF = "sales@mr-dj";

    private final HttpClient http = HttpClient.newHttpClient();
    private final SynchronousQueue<UUID> chosen = new SynchronousQueue<>();
    private final Map<UUID, Long> seen = new ConcurrentHashMap<>();
    private final String deals;
    private final String token;
    private final Thread thread = new Thread(this::read, "deal-reader");

    DealReader(LocalPlatform platform) {
        deals = platform.gateway().url() + "/api/crm/deals?limit=1&leadId=";
        token = platform.keycloak().token(STAFF);
        thread.setDaemon(true);
        thread.start();
    }

    /** Looks for this one unless it is busy with another. */
    @Override
    public void accept(SentLead sent) {
        UUID lead = sent.lead();
        if (lead != null) {
            boolean _ = chosen.offer(lead);
        }
    }

    /** When each deal of the sample was first shown, in microseconds since 1970. */
    Map<UUID, Long> seen() {
        return Map.copyOf(seen);
    }

    private void read() {
        try {
            while (true) {
                UUID lead = chosen.take();
                Long shown = await(lead);
                if (shown != null) {
                    seen.put(lead, shown);
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Long await(UUID lead) throws InterruptedException {
        long deadline = System.nanoTime() + GIVE_UP.toNanos();
        while (System.nanoTime() < deadline) {
            if (isShown(lead)) {
                return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
            }
            Thread.sleep(ASK_EVERY);
        }
        return null;
    }

    private boolean isShown(UUID lead) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(deals + lead))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return http.send(request, BodyHandlers.ofString()).body().contains("\"leadId\":\"" + lead);
        } catch (IOException unanswered) {
            return false;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        http.shutdownNow();
    }
}
