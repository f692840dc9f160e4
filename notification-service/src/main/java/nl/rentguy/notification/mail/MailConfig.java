package nl.rentguy.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server. */
@ConfigMapping(prefix = "rentguy.mail")
public interface MailConfig {

    /** Without it the service does not start. */
    Optional<String> host();

    /** TCP port. */
    @WithDefault("25")
    int port();

    /** Production refuses anything that is not certain to encrypt: mail carries names, addresses and dates. */
    @WithDefault("opportunistic")
    MailSecurity security();

    /** Account at the server; without one no authentication is tried. */
    Optional<String> user();

    /** Password of the account. */
    Optional<String> password();

    /** Name this machine greets with; some servers refuse one that does not resolve. Default: what the system says. */
    Optional<String> ownHostName();

    /** A try without an end after this long counts as failed. Must be shorter than the lease of a delivery. */
    @WithDefault("30s")
    Duration timeout();
}
