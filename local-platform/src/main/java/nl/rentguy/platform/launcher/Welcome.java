package nl.rentguy.platform.launcher;

import java.io.PrintStream;
import nl.rentguy.platform.LocalPlatform;

/**
 * What a person needs once everything runs: where to look, who to sign in as, the first lead. The gateway is called localhost
 * here: that is the origin from which the local sites accept their form.
 */
record Welcome(LocalPlatform platform, PrintStream out) {

    void print() {
        String gateway = "http://localhost:" + platform.gateway().port();
        out.printf(
                """

                  Demo form        %1$s/
                  APIs             %1$s/api/…   (one address for all services)
                  Mailbox          %2$s/
                  Simulators       %3$s/
                  Keycloak         %4$s/   (admin; its password is in %5$s)

                  Accounts         sales@mr-dj, marketing@mr-dj, operations@mr-dj, admin@mr-dj, auditor@mr-dj
                                   and the same with @demo-rentals; the password is the user name

                  A first lead:
                  %6$s
                %n""",
                gateway,
                platform.mailbox().url(),
                platform.simulators().url(),
                platform.keycloak().address(),
                platform.directory().resolve("run/secrets.properties"),
                FirstLead.curl(gateway));
    }
}
