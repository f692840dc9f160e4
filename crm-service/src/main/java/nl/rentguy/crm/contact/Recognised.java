package nl.rentguy.crm.contact;

/** The contact a telling belongs to, and what the telling did to it. */
public record Recognised(Contact contact, Change change) {

    /** Whether there is something to tell others. */
    public enum Change {
        CREATED,
        UPDATED,
        NONE
    }
}
