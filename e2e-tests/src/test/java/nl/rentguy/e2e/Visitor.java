package nl.rentguy.e2e;

import org.jspecify.annotations.Nullable;

/** A person who visits a website. */
public record Visitor(String firstName, @Nullable String infix, String lastName, String email, String language) {

    public static Visitor dutch(String firstName, @Nullable String infix, String lastName, String email) {
        return new Visitor(firstName, infix, lastName, email, "nl");
    }

    public static Visitor english(String firstName, String lastName, String email) {
        return new Visitor(firstName, null, lastName, email, "en");
    }

    public String fullName() {
        return infix == null ? firstName + " " + lastName : firstName + " " + infix + " " + lastName;
    }

    /**
     * A complete enquiry about a wedding of this person.
     *
     * @param tag unique in the run; stands in the message, so that the enquiry is recognised wherever it arrives
     */
    public Enquiry enquiry(String tag) {
        return Enquiry.aboutAWedding(this, tag);
    }
}
