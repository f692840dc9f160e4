package nl.rentguy.sync.webhook;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetSocketAddress;
import java.util.List;

/** Networks in CIDR notation, of IPv4 and IPv6. */
final class Networks {
    private Networks() {}

    /**
     * Whether the address is in one of them; also when there are none.
     *
     * @param address without a port, as a literal; no name is ever looked up
     */
    static boolean contain(List<String> networks, String address) {
        if (networks.isEmpty()) {
            return true;
        }
        InetSocketAddress literal = new InetSocketAddress(address, 0);
        return networks.stream().anyMatch(network -> matches(network, literal));
    }

    private static boolean matches(String network, InetSocketAddress address) {
        int slash = network.indexOf('/');
        int bits = Integer.parseInt(network.substring(slash + 1));
        return new IpSubnetFilterRule(network.substring(0, slash), bits, IpFilterRuleType.ACCEPT).matches(address);
    }
}
