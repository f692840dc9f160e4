package nl.rentguy.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Status and size of an HTTP/1.1 answer of any length, with {@code Content-Length} or in chunks; the body is passed over. */
record SizedAnswer(int status, int bodyLength) {
    private static final int LONGEST_LINE = 16 << 10;

    /** Reads the next answer of a connection. */
    static SizedAnswer read(InputStream in) throws IOException {
        String first = line(in);
        if (!first.startsWith("HTTP/1.1 ") || first.length() < 12) {
            throw new IOException("this is no HTTP answer");
        }
        int status = Integer.parseInt(first.substring(9, 12));
        int length = -1;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        if (!chunked && length < 0) {
            throw new IOException("an answer whose end is not to be seen");
        }
        return new SizedAnswer(status, chunked ? chunks(in) : skip(in, length));
    }

    private static int chunks(InputStream in) throws IOException {
        int all = 0;
        for (int length = Integer.parseInt(line(in), 16); length > 0; length = Integer.parseInt(line(in), 16)) {
            all += skip(in, length);
            line(in);
        }
        line(in);
        return all;
    }

    private static int skip(InputStream in, int length) throws IOException {
        in.skipNBytes(length);
        return length;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException("the connection was closed before the answer was complete");
            }
            line.append((char) letter);
        }
        return line.toString().strip();
    }
}
