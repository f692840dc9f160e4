package nl.rentguy.sync.delivery;

/** Names under which services act. */
public final class Services {
    public static final String THIS = "rentguy-sync-service";

    private Services() {}
}
