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
}
