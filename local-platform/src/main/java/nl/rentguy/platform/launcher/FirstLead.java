package nl.rentguy.platform.launcher;

/** The one line that sends a lead to a fresh suite. */
final class FirstLead {

    private FirstLead() {}

    static String curl(String gateway) {
        return "curl -i " + gateway
                + "/api/public/leads -H 'Content-Type: application/json' -H \"Idempotency-Key: $(date +%s%N)\""
                + " -d '" + body() + "'";
    }

    private static String body() {
        return "{\"siteKey\":\"mr-dj-website\",\"firstName\":\"Sanne\",\"lastName\":\"de Vries\","
                + "\"email\":\"sanne@example.org\",\"eventType\":\"wedding\",\"eventDate\":\"2027-06-12\","
                + "\"message\":\"Hebben jullie die avond nog plek?\","
                + "\"consent\":{\"given\":true,\"textVersion\":\"2026-01\"}}";
    }
}
