package nl.rentguy.simulators.rentguy;

/** Bodies as a caller would send them. */
public final class RentGuyFixture {
    private RentGuyFixture() {}

    /** A contact with every field. */
    public static String aContact(long version) {
        return """
                {"firstName":"Anne","infix":"van den","lastName":"Berg","email":"anne@example.nl",
                 "phone":"+31612345678","language":"nl","version":%d}""".formatted(version);
    }

    /** An enquiry of contact {@code c1} with what is required and no more. */
    public static String anEnquiry(long version) {
        return """
                {"contactExternalId":"c1","title":"Bruiloft Anne","eventType":"wedding",
                 "source":"website","version":%d}""".formatted(version);
    }

    /** A deal of contact {@code c1} with every field. */
    public static String aDeal(long version) {
        return """
                {"contactExternalId":"c1","title":"Bruiloft Anne","pipeline":"Weddings","stage":"Aanbetaling",
                 "status":"open","valueMinor":149500,"currency":"EUR","eventDate":"2027-06-12","version":%d}""".formatted(version);
    }

    /** A booking of deal {@code d1}: an option for an evening. */
    public static String aBooking(long version) {
        return """
                {"dealExternalId":"d1","contactExternalId":"c1","status":"option",
                 "start":"2027-06-12T18:00:00+02:00","end":"2027-06-13T01:00:00+02:00",
                 "location":"Kasteel de Haar","version":%d}""".formatted(version);
    }

    /** A project of deal {@code d1} in the same evening: two DJ sets, a DJ and a technician. */
    public static String aProject(long version) {
        return """
                {"dealExternalId":"d1","contactExternalId":"c1","name":"Bruiloft Anne",
                 "start":"2027-06-12T18:00:00+02:00","end":"2027-06-13T01:00:00+02:00",
                 "equipment":[{"sku":"dj-set","quantity":2}],
                 "crewRoles":[{"role":"dj","count":1},{"role":"technician","count":1}],"version":%d}""".formatted(version);
    }
}
