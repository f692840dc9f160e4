package nl.rentguy.notification.delivery;

/** This notification can never be delivered: a value is missing, the recipient does not exist, the card is too big. */
public class DeliveryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * The refusal.
     *
     * @param reason for staff and for the event; no personal data
     */
    public DeliveryRefused(String reason) {
        super(reason);
    }
}
