package nl.rentguy.kit.settings;

import java.io.IOException;

/** A name or address, given by a user, leads into a network that is not the public one. */
public class PrivateAddress extends IOException {
    private static final long serialVersionUID = 1L;

    PrivateAddress(String host) {
        super(host + " is not a public address");
    }
}
