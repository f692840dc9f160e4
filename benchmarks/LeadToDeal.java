import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Measures how long after its 201 a lead's deal can be read in the CRM, at a steady rate, against a running suite:
 * {@code java benchmarks/LeadToDeal.java [leads per second] [seconds] [warm-up seconds]}.
 *
 * <p>Open loop: a lead is due at its time whether or not earlier ones are done. The clock of a lead starts when its
 * answer arrives and stops when a list of the newest deals shows it; the list is read 25 ms apart, which is the resolution,
 * and little longer than what is awaited: the measurement is part of the load.
 */
public class LeadToDeal {
    private static final String GATEWAY = System.getProperty("gateway", "http://localhost:8080");
    private static final String KEYCLOAK = System.getProperty("keycloak", "http://localhost:8180");
    private static final Duration GIVE_UP = Duration.ofSeconds(20);
    private static final Duration READ_EVERY = Duration.ofMillis(25);
    private static final int LONGEST_LIST = 100;
    private static final Pattern LEAD_ID = Pattern.compile("\"leadId\":\"([0-9a-f-]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger missing = new AtomicInteger();
    private final AtomicInteger awaited = new AtomicInteger();
    private final Map<String, Long> readableSince = new ConcurrentHashMap<>();
    private final String token = token();

    public static void main(String[] args) throws Exception {
        int rate = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 30;
        int warmUp = args.length > 2 ? Integer.parseInt(args[2]) : 10;
        LeadToDeal benchmark = new LeadToDeal();
        Thread.ofVirtual().start(benchmark::watch);
        benchmark.run(rate, warmUp);
        benchmark.refused.set(0);
        benchmark.missing.set(0);
        benchmark.report(rate, benchmark.run(rate, seconds));
    }

    private double[][] run(int rate, int seconds) throws Exception {
        long start = System.nanoTime();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var pending = IntStream.range(0, rate * seconds)
                    .mapToObj(i -> executor.submit(() -> measure(start + i * 1_000_000_000L / rate)))
                    .toList();
            double[][] times = new double[pending.size()][];
            for (int i = 0; i < times.length; i++) {
                times[i] = pending.get(i).get();
            }
            return Arrays.stream(times).filter(time -> time.length == 2).toArray(double[][]::new);
        }
    }

    /** Milliseconds until the answer, and from the answer until the deal was readable. */
    private double[] measure(long dueAt) throws Exception {
        Thread.sleep(Duration.ofNanos(Math.max(0, dueAt - System.nanoTime())));
        long sent = System.nanoTime();
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(GATEWAY + "/api/public/leads"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(enquiry()))
                        .build(),
                BodyHandlers.ofString());
        long accepted = System.nanoTime();
        Matcher lead = LEAD_ID.matcher(answer.body());
        if (answer.statusCode() != 201 || !lead.find()) {
            refused.incrementAndGet();
            return new double[0];
        }
        awaited.incrementAndGet();
        long seen = awaitDeal(lead.group(1), accepted);
        awaited.decrementAndGet();
        if (seen == 0) {
            missing.incrementAndGet();
            return new double[0];
        }
        return new double[] {(accepted - sent) / 1e6, (seen - accepted) / 1e6};
    }

    private long awaitDeal(String leadId, long accepted) throws Exception {
        while (System.nanoTime() - accepted < GIVE_UP.toNanos()) {
            Long seen = readableSince.get(leadId);
            if (seen != null) {
                return seen;
            }
            Thread.sleep(2);
        }
        return 0;
    }

    /** One reader for all: it lists the newest deals, as a board does, and notes when a lead's deal first shows. */
    private void watch() {
        try {
            while (true) {
                String newest = http.send(
                                HttpRequest.newBuilder(URI.create(GATEWAY + "/api/crm/deals?limit=" + Math.clamp(awaited.get() + 5, 5, LONGEST_LIST)))
                                        .header("Authorization", "Bearer " + token)
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
                long now = System.nanoTime();
                Matcher leads = LEAD_ID.matcher(newest);
                while (leads.find()) {
                    readableSince.putIfAbsent(leads.group(1), now);
                }
                Thread.sleep(READ_EVERY);
            }
        } catch (Exception e) {
            throw new IllegalStateException("the board cannot be read", e);
        }
    }

    private static String enquiry() {
        String unique = Long.toHexString(System.nanoTime()) + Thread.currentThread().threadId();
        return """
               {"firstName": "Sanne", "lastName": "van de Vries", "email": "bench-%s@voorbeeld.nl",
                "phone": "06 12345678", "eventType": "wedding", "eventDate": "2027-06-12", "guests": 120,
                "location": "Kasteel de Haar", "message": "Graag ook een photobooth.",
                "consent": {"textVersion": "2026-01"}}
               """.formatted(unique);
    }

    private String token() {
        try {
            String body = http.send(
                            HttpRequest.newBuilder(
                                            URI.create(KEYCLOAK + "/realms/rentguy/protocol/openid-connect/token"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("grant_type=password&client_id=rentguy-staff"
                                            + "&username=sales@mr-dj&password=sales@mr-dj"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return body.replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
        } catch (Exception e) {
            throw new IllegalStateException("no token from " + KEYCLOAK + "; is the suite up?", e);
        }
    }

    private void report(int rate, double[][] times) {
        System.out.printf("leads/s %d, measured %d, refused %d, missing %d%n", rate, times.length, refused.get(), missing.get());
        print("answer 201            ", times, 0);
        print("201 -> deal readable  ", times, 1);
    }

    private static void print(String name, double[][] times, int column) {
        double[] sorted = Arrays.stream(times).mapToDouble(time -> time[column]).sorted().toArray();
        if (sorted.length > 0) {
            System.out.printf(
                    "%s p50 %.0f ms   p99 %.0f ms   max %.0f ms%n",
                    name, at(sorted, 0.50), at(sorted, 0.99), sorted[sorted.length - 1]);
        }
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * share) - 1)];
    }
}
