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
    /**
     * Special-purpose registries of IANA (RFC 6890), multicast, and IPv6 that stands for any IPv4 address. {@code ::/8} holds
     * the loopback and IPv4 as it is mapped ({@code ::ffff:0:0/96}), translated and sent through NAT64.
     */
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
                    "::/8",
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
            if (!isPublic(address)) {
                throw new PrivateAddress(host);
            }
        }
        return addresses[0];
    }

    /** Also of an IPv4 address in IPv6 form, as a name server may give it: connecting to it leads to the IPv4 address. */
    static boolean isPublic(InetAddress address) {
        return NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }
}
