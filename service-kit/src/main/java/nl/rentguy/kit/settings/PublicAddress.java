package nl.rentguy.kit.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds out where a host given by a user really is, so that no call is made into our own network. Connect to the address
 * that is returned and not to the name: asked again, it could be another one.
 */
public final class PublicAddress {
    /** Special-purpose registries of IANA (RFC 6890), multicast, and IPv6 that stands for any IPv4 address. */
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "224.0.0.0/3",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "2001::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/9",
                    "ff00::/8")
            .map(Network::of)
            .toList();

    private PublicAddress() {}

    /**
     * The address behind a host. Blocks while the name is looked up.
     *
     * @param host a name or an address; IPv6 with or without brackets
     * @throws PrivateAddress when any of its addresses is not public
     */
    public static InetAddress of(String host) throws UnknownHostException, PrivateAddress {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (NOT_PUBLIC.stream().anyMatch(network -> network.contains(address))) {
                throw new PrivateAddress(host);
            }
        }
        return addresses[0];
    }
}
