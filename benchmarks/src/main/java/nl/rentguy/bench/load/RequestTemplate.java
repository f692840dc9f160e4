package nl.rentguy.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes of a request, made once; every {@value #UNIQUE} in it is overwritten by a number of the same length before each
 * sending. Numbers are unique in this JVM and begin with its start, so that two runs do not meet either.
 */
public final class RequestTemplate {
    public static final String UNIQUE = "~~~~unique~~~~~~";

    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis() << 20);
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final int[] places;

    private RequestTemplate(byte[] bytes, int[] places) {
        this.bytes = bytes;
        this.places = places;
    }

    /** A POST of JSON to a server on 127.0.0.1. */
    public static RequestTemplate post(int port, String path, List<String> headers, String body) {
        List<String> lines = new ArrayList<>();
        lines.add("POST " + path + " HTTP/1.1");
        lines.add("Host: 127.0.0.1:" + port);
        lines.add("Content-Type: application/json");
        lines.add("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
        lines.addAll(headers);
        String text = String.join("\r\n", lines) + "\r\n\r\n" + body;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String bytewise = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Integer> places = new ArrayList<>();
        for (int at = bytewise.indexOf(UNIQUE); at >= 0; at = bytewise.indexOf(UNIQUE, at + 1)) {
            places.add(at);
        }
        return new RequestTemplate(
                bytes, places.stream().mapToInt(Integer::intValue).toArray());
    }

    /** One for a connection of its own. */
    RequestTemplate copy() {
        return new RequestTemplate(bytes.clone(), places);
    }

    /** The next request; valid until the next call. */
    byte[] next() {
        long number = NUMBERS.incrementAndGet();
        for (int place : places) {
            long rest = number;
            for (int i = UNIQUE.length() - 1; i >= 0; i--) {
                bytes[place + i] = DIGITS[(int) rest & 15];
                rest >>>= 4;
            }
        }
        return bytes;
    }
}
