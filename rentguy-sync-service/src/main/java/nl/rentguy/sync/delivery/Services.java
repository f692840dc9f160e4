package nl.rentguy.sync.delivery;

/** Names under which services act. */
final class Services {
    static final String THIS = "rentguy-sync-service";

    private Services() {}
}
