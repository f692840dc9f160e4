package nl.rentguy.events;

/** Kafka topics: one per aggregate, so that the events of one aggregate stay in order under its id as key. */
public final class Topics {
    public static final String LEAD = "rentguy.lead";
    public static final String CONTACT = "rentguy.contact";
    public static final String DEAL = "rentguy.deal";
    public static final String ACTIVITY = "rentguy.activity";
    public static final String NOTIFICATION = "rentguy.notification";
    public static final String BOOKING = "rentguy.booking";
    public static final String PAYMENT = "rentguy.payment";
    public static final String PROJECT = "rentguy.project";

    /** What was delivered to RentGuy, and what RentGuy's users changed in it; keyed by the delivery or the thing changed. */
    public static final String RENTGUY_SYNC = "rentguy.sync";

    /** Settings and troubles of the ways to other companies' systems. */
    public static final String INTEGRATION = "rentguy.integration";

    /** What staff did with dead letters; the dead letters themselves are on {@link #deadLetters}. */
    public static final String DEAD_LETTER = "rentguy.dead-letter";

    /** Matches every dead-letter topic of every consumer group. */
    public static final String DEAD_LETTERS_PATTERN = "rentguy\\..*\\.dlq\\..*";

    private Topics() {}

    /** The topic on which a consumer group parks what it could not handle. */
    public static String deadLetters(String topic, String consumerGroup) {
        return topic + ".dlq." + consumerGroup;
    }
}
