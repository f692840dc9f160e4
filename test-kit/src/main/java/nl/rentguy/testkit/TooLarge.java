package nl.rentguy.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Announces a body and sends none of it. A server refuses one that is too large before it has read it and closes the
 * connection, which breaks the pipe of a client that is still writing.
 */
public final class TooLarge {
    private static final int PATIENCE_MS = 10_000;

    private TooLarge() {}

    /**
     * Posts JSON of that size to this machine.
     *
     * @return the lines of the answer's head, first its status
     */
    public static List<String> post(int port, String path, long bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + bytes + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return head(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)));
        }
    }

    private static List<String> head(BufferedReader answer) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = answer.readLine(); line != null && !line.isEmpty(); line = answer.readLine()) {
            lines.add(line);
        }
        return lines;
    }
}
