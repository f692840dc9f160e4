package nl.rentguy.bench.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A keep-alive connection that reads; used by one thread. */
public final class ReadConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream answers;
    private int bodyLength;

    private ReadConnection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    /** Connects to a server on 127.0.0.1. */
    public static ReadConnection to(int port) throws IOException {
        return new ReadConnection(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    /**
     * Asks and waits for the answer.
     *
     * @return the HTTP status
     */
    public int once(Read read) throws IOException {
        socket.getOutputStream().write(read.head(socket.getPort()).getBytes(StandardCharsets.US_ASCII));
        SizedAnswer answer = SizedAnswer.read(answers);
        bodyLength = answer.bodyLength();
        return answer.status();
    }

    /** Bytes of the last answer without its head. */
    public int bodyLength() {
        return bodyLength;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
