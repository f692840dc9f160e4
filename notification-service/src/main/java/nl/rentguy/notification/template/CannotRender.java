package nl.rentguy.notification.template;

/** There is no such template, or a value it needs is missing or unusable; trying again cannot help. */
public class CannotRender extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * The failure.
     *
     * @param reason names templates and values, never what a value holds
     */
    public CannotRender(String reason) {
        super(reason);
    }
}
