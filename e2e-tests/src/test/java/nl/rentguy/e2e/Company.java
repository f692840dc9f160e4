package nl.rentguy.e2e;

import java.time.LocalDate;
import java.time.ZoneId;

/** A tenant of the suite. */
public enum Company {
    MR_DJ("mr-dj"),
    DEMO_RENTALS("demo-rentals");

    private final String id;

    Company(String id) {
        this.id = id;
    }

    /** The date where both companies are. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    /** The tenant id. */
    public String id() {
        return id;
    }

    /** The key its website sends along. */
    public String siteKey() {
        return id + "-web";
    }

    /** Its workspace in RentGuy. */
    public String workspace() {
        return id + "-workspace";
    }

    /** The user name of its staff member with that role. */
    public String staff(String role) {
        return role + "@" + id;
    }
}
