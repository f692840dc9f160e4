package nl.rentguy.bench.lead;

import java.util.List;
import nl.rentguy.bench.load.RequestTemplate;

/** The form that a website sends, with every field a visitor of the demo page fills in. */
public final class LeadForm {
    private static final String PATH = "/api/public/leads";
    private static final String BODY = """
            {"siteKey":"mr-dj-web","firstName":"Sanne","lastName":"van de Vries",\
            "email":"bench-%1$s@voorbeeld.nl","phone":"06 12345678","eventType":"wedding",\
            "eventDate":"2027-06-12","guests":120,"location":"Kasteel de Haar, Utrecht",\
            "message":"Wij trouwen op 12 juni en zoeken een dj met sax voor het avondfeest. Graag ook een photobooth.",\
            "campaign":{"source":"google"},"consent":{"textVersion":"2026-01"}}""".formatted(RequestTemplate.UNIQUE);

    private LeadForm() {}

    /** To lead-service, or to the gateway before it. */
    public static RequestTemplate to(int port) {
        return RequestTemplate.post(port, PATH, List.of("Idempotency-Key: bench-" + RequestTemplate.UNIQUE), BODY);
    }
}
