package nl.rentguy.lead.abuse;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom a rate limit counts: one IPv4 address, or the /64 that one IPv6 customer has to himself (RFC 6177). */
public final class ClientNetwork {
    private static final int PREFIX_BYTES = 8;

    private ClientNetwork() {}

    /** Text that is the same for all addresses a client can choose from at will. */
    public static String of(SocketAddress address) {
        return of(String.valueOf(address.host()));
    }

    static String of(String host) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        if (bytes == null) {
            return host;
        }
        try {
            return InetAddress.getByAddress(bytes) instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, PREFIX_BYTES)) + "/64"
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            return host;
        }
    }
}
