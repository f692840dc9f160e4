package nl.rentguy.kit.startup;

import java.util.List;

/** The configuration is unsafe or incomplete. */
public class StartupRefused extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    StartupRefused(List<String> violations) {
        super("start-up refused:\n - " + String.join("\n - ", violations));
    }
}
