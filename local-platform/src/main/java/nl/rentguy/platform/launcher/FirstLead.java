package nl.rentguy.platform.launcher;

/** The one line that sends a lead to a fresh suite. */
final class FirstLead {

    private static final String BODY = """
            {"siteKey":"mr-dj-web","firstName":"Sanne","infix":"de","lastName":"Vries","email":"sanne@example.org",\
            "eventType":"wedding","eventDate":"2027-06-12","message":"Hebben jullie die avond nog plek?",\
            "consent":{"textVersion":"2026-01"}}""";

    private FirstLead() {}

    static String curl(String gateway) {
        return "curl -i " + gateway + "/api/public/leads -H 'Content-Type: application/json' -d '" + BODY + "'";
    }
}
