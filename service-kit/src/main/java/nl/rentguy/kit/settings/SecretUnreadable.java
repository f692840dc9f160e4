package nl.rentguy.kit.settings;

/** A stored secret cannot be decrypted. Its message tells why and holds nothing of the secret. */
class SecretUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SecretUnreadable(String why) {
        super(why);
    }
}
