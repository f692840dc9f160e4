package nl.rentguy.lead;

/** Forms as visitors fill them. */
public final class Forms {
    private Forms() {}

    /** A complete wedding enquiry. */
    public static String enquiry(String email) {
        return """
                {"firstName": "Sanne", "lastName": "van de Vries", "email": "%s", "phone": "06 12345678",
                 "eventType": "wedding", "eventDate": "2027-06-12", "guests": 120, "location": "Kasteel de Haar, Utrecht",
                 "package": "gold", "message": "Graag ook een photobooth.", "language": "nl",
                 "campaign": {"source": "google", "medium": "cpc", "name": "bruiloft-2027"},
                 "consent": {"textVersion": "2026-01", "marketing": true}}
                """.formatted(email);
    }

    /** An enquiry that only lacks a sensible number of guests. */
    public static String refused(String email) {
        return enquiry(email).replace("120", "0");
    }
}
