package nl.rentguy.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the answers of one keep-alive connection: the status, the length and the lead's id. Of HTTP/1.1 it knows what the
 * servers here use: {@code Content-Length}, no chunks. The load generator has the processors in common with what it
 * measures, so nothing is copied or decoded that is not looked at.
 */
final class AnswerReader {
    private static final int LARGEST = 16 << 10;
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LEAD_ID = "\"leadId\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int UUID_LENGTH = 36;

    private final InputStream in;
    private final byte[] buffer = new byte[LARGEST];
    private int filled;
    private int bodyAt;

    AnswerReader(InputStream in) {
        this.in = in;
    }

    /**
     * Waits for the next answer.
     *
     * @return its status
     * @throws IOException when the connection ends before, or the answer is not of the kind that is understood
     */
    int next() throws IOException {
        filled = 0;
        bodyAt = -1;
        int scanned = 0;
        while (bodyAt < 0) {
            fill();
            bodyAt = endOfHead(scanned);
            scanned = Math.max(0, filled - 3);
        }
        int end = bodyAt + contentLength();
        if (end > LARGEST) {
            throw new IOException("an answer of " + end + " bytes is longer than expected");
        }
        while (filled < end) {
            fill();
        }
        if (filled > end) {
            throw new IOException("more was sent than one answer");
        }
        return status();
    }

    private void fill() throws IOException {
        if (filled == LARGEST) {
            throw new IOException("the head of an answer is longer than expected");
        }
        int count = in.read(buffer, filled, LARGEST - filled);
        if (count < 0) {
            throw new EOFException("the connection was closed before the answer was complete");
        }
        filled += count;
    }

    /** Where the body begins, or -1 while the head is incomplete. */
    private int endOfHead(int from) {
        for (int i = from; i + 3 < filled; i++) {
            if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    private int status() throws IOException {
        if (bodyAt < 13 || buffer[0] != 'H' || buffer[8] != ' ') {
            throw new IOException("this is no HTTP answer");
        }
        return number(9);
    }

    private int contentLength() throws IOException {
        for (int i = 0; i < bodyAt; i++) {
            if (buffer[i] == '\n' && nameAt(i + 1)) {
                int at = i + 1 + LENGTH.length;
                while (buffer[at] == ' ') {
                    at++;
                }
                return number(at);
            }
        }
        throw new IOException("an answer without Content-Length is not understood");
    }

    private boolean nameAt(int from) {
        if (from + LENGTH.length > bodyAt) {
            return false;
        }
        for (int i = 0; i < LENGTH.length; i++) {
            int letter = buffer[from + i];
            if (letter != LENGTH[i] && (letter | 0x20) != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    private int number(int from) throws IOException {
        int value = 0;
        int at = from;
        while (buffer[at] >= '0' && buffer[at] <= '9' && at - from < 9) {
            value = value * 10 + buffer[at++] - '0';
        }
        if (at == from) {
            throw new IOException("a number was expected in the answer");
        }
        return value;
    }

    /** The lead that the last answer tells of; empty when it tells of none. */
    Optional<UUID> leadId() {
        for (int i = bodyAt; i + LEAD_ID.length + UUID_LENGTH <= filled; i++) {
            if (buffer[i] == '"' && memberAt(i)) {
                return uuid(i + LEAD_ID.length);
            }
        }
        return Optional.empty();
    }

    private boolean memberAt(int from) {
        for (int i = 0; i < LEAD_ID.length; i++) {
            if (buffer[from + i] != LEAD_ID[i]) {
                return false;
            }
        }
        return true;
    }

    private Optional<UUID> uuid(int from) {
        long high = 0;
        long low = 0;
        int digits = 0;
        for (int i = from; i < from + UUID_LENGTH; i++) {
            if (buffer[i] == '-') {
                continue;
            }
            int digit = Character.digit(buffer[i], 16);
            if (digit < 0) {
                return Optional.empty();
            }
            if (digits++ < 16) {
                high = (high << 4) | digit;
            } else {
                low = (low << 4) | digit;
            }
        }
        return digits == 32 ? Optional.of(new UUID(high, low)) : Optional.empty();
    }
}
