package nl.rentguy.e2e;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** The enquiry form as a page on a company's website sends it, through the gateway. */
public final class Website {
    private static final String PATH = "/api/public/leads";
    private static final Set<Integer> WORTH_REPEATING = Set.of(429, 502, 503, 504);

    private final Http http;
    private final String gateway;

    Website(Http http, String gateway) {
        this.http = http;
        this.gateway = gateway;
    }

    /** Sends the form once and gives whatever is answered. */
    public Answer post(Enquiry enquiry) {
        return http.send("POST", gateway + PATH, headers(enquiry), enquiry.body());
    }

    /** Sends the form once; anything but an acceptance fails the scenario. */
    public Accepted submit(Enquiry enquiry) {
        return Accepted.of(enquiry, post(enquiry));
    }

    /** Sends the form as a patient page does: the same form with the same key again while the answer is lost or 5xx. */
    public Accepted submitPatiently(Enquiry enquiry) {
        AtomicReference<Answer> answer = new AtomicReference<>();
        await("an answer to " + enquiry.tag())
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(200))
                .pollDelay(Duration.ZERO)
                .pollInSameThread()
                .ignoreException(UncheckedIOException.class)
                .until(() -> {
                    answer.set(post(enquiry));
                    return !WORTH_REPEATING.contains(answer.get().status());
                });
        return Accepted.of(enquiry, answer.get());
    }

    /** Lets people send their forms in so many lanes at once; returns while they are coming in. */
    public Arrivals open(List<Enquiry> enquiries, int lanes) {
        return new Arrivals(enquiries, lanes, this::submit);
    }

    /** As {@link #open}, with pages that are patient. */
    public Arrivals openForThePatient(List<Enquiry> enquiries, int lanes) {
        return new Arrivals(enquiries, lanes, this::submitPatiently);
    }

    /** Lets one after another send the form, so long apart; returns while they are coming in. */
    public Arrivals trickle(List<Enquiry> enquiries, Duration apart) {
        return new Arrivals(enquiries, 1, enquiry -> {
            LockSupport.parkNanos(apart.toNanos());
            return submitPatiently(enquiry);
        });
    }

    /** Lets everybody press the button at the same moment and waits for the answers. */
    public List<Accepted> submitAllAtOnce(List<Enquiry> enquiries) {
        return open(enquiries, enquiries.size()).all();
    }

    private static Map<String, String> headers(Enquiry enquiry) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", enquiry.idempotencyKey());
        headers.put("X-Site-Key", enquiry.company().siteKey());
        return headers;
    }
}
