package nl.rentguy.kit.settings;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network in CIDR notation (RFC 4632, RFC 4291).
 *
 * @param first any address of it
 * @param bits leading bits that its addresses share
 */
public record Network(InetAddress first, int bits) {
    private static final Pattern FORM = Pattern.compile("([0-9a-fA-F:.]+)/(\\d{1,3})");

    /**
     * The network a text describes.
     *
     * @throws IllegalArgumentException when it describes none
     */
    public static Network of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not in CIDR notation");
        }
        InetAddress address = InetAddress.ofLiteral(parts.group(1));
        int bits = Integer.parseInt(parts.group(2));
        if (bits > address.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("more bits than an address has");
        }
        return new Network(address, bits);
    }

    /**
     * The networks of a list separated by commas.
     *
     * @throws IllegalArgumentException when one of them is none
     */
    public static List<Network> list(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(Network::of)
                .toList();
    }

    static boolean isList(String text) {
        try {
            list(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        int rest = mine.length * Byte.SIZE - bits;
        return mine.length == other.length
                && new BigInteger(1, mine).shiftRight(rest).equals(new BigInteger(1, other).shiftRight(rest));
    }
}
