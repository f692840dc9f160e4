package nl.rentguy.notification.mail;

/** How the connection to the mail server is protected. */
public enum MailSecurity {
    /** Not at all; for a mailbox on the same machine. */
    NONE,
    /** STARTTLS when the server offers it; whoever sits in between can take the offer away. */
    OPPORTUNISTIC,
    /** STARTTLS or no mail (usually port 587). */
    STARTTLS,
    /** TLS from the first byte (usually port 465). */
    TLS;

    boolean isCertain() {
        return this == STARTTLS || this == TLS;
    }
}
