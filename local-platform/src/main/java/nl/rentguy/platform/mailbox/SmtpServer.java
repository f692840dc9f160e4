package nl.rentguy.platform.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Takes mail for any address on 127.0.0.1; a virtual thread for every connection. */
final class SmtpServer implements AutoCloseable {

    private static final int READ_TIMEOUT_MS = 60_000;

    private final ServerSocket listener = new ServerSocket();
    private final ExecutorService sessions = Executors.newVirtualThreadPerTaskExecutor();
    private final MailArchive archive;
    private final FailureSwitch failure;
    private final Clock clock;

    SmtpServer(MailArchive archive, FailureSwitch failure, Clock clock) throws IOException {
        this.archive = archive;
        this.failure = failure;
        this.clock = clock;
    }

    /** @param port 0 for any free one */
    SmtpServer start(int port) throws IOException {
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        sessions.execute(this::accept);
        return this;
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                sessions.execute(() -> serve(connection));
            } catch (IOException | RejectedExecutionException closed) {
                if (!listener.isClosed()) {
                    System.err.println("SMTP: a connection could not be accepted: " + closed.getMessage());
                }
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setSoTimeout(READ_TIMEOUT_MS);
            new SmtpSession(connection.getInputStream(), connection.getOutputStream(), archive, failure, clock).run();
        } catch (IOException gone) {
            System.err.println("SMTP: a sender went away: " + gone.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        sessions.shutdownNow();
    }
}
