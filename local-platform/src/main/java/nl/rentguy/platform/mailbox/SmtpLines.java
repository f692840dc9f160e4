package nl.rentguy.platform.mailbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a connection, each without its end. */
final class SmtpLines {

    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[8 << 10];
    private int from;
    private int to;

    SmtpLines(InputStream in) {
        this.in = in;
    }

    /** The next line; null at the end of the connection. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (from < to || fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, from, end - from);
            if (line.size() > LONGEST) {
                throw new IOException("a line is longer than " + LONGEST + " bytes");
            }
            from = end + 1;
            if (end < to) {
                return withoutCarriageReturn(line.toByteArray());
            }
        }
        return null;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = in.read(buffer);
        return to > 0;
    }

    private static byte[] withoutCarriageReturn(byte[] line) {
        boolean ends = line.length > 0 && line[line.length - 1] == '\r';
        return ends ? Arrays.copyOf(line, line.length - 1) : line;
    }
}
