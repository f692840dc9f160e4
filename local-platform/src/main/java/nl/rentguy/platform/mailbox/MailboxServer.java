package nl.rentguy.platform.mailbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The mailbox as a program: {@code MailboxServer <smtp port> <http port> <data folder>}. */
public final class MailboxServer implements AutoCloseable {

    private final SmtpServer smtp;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private MailboxServer(SmtpServer smtp, HttpServer http) {
        this.smtp = smtp;
        this.http = http;
    }

    /** Starts on 127.0.0.1; port 0 takes any free one. */
    public static MailboxServer start(int smtpPort, int httpPort, Path data, Clock clock) throws IOException {
        MailArchive archive = new MailArchive(data);
        FailureSwitch failure = new FailureSwitch();
        SmtpServer smtp = new SmtpServer(archive, failure, clock).start(smtpPort);
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), httpPort), 0);
        MailboxServer server = new MailboxServer(smtp, http);
        http.setExecutor(server.threads);
        http.createContext("/", new MailboxPage(archive, failure));
        http.createContext("/api/", new MailboxApi(archive, failure));
        http.start();
        return server;
    }

    public static void main(String[] arguments) throws IOException {
        MailboxServer server = start(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Path.of(arguments[2]),
                Clock.systemUTC());
        System.out.println("mailbox ready: smtpPort=" + server.smtpPort() + " httpPort=" + server.httpPort());
    }

    public int smtpPort() {
        return smtp.port();
    }

    public int httpPort() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() throws IOException {
        http.stop(0);
        smtp.close();
        threads.shutdownNow();
    }
}
