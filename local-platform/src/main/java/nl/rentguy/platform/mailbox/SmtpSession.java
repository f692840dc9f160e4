package nl.rentguy.platform.mailbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One SMTP conversation (RFC 5321, the part every mailer speaks). A mail is acknowledged only once it is stored. */
final class SmtpSession {

    private static final int LARGEST_MAIL = 10 << 20;
    private static final int LONGEST_LINE = 1 << 20;

    private final InputStream in;
    private final OutputStream out;
    private final MailArchive archive;
    private final FailureSwitch failure;
    private final Clock clock;
    private final List<String> recipients = new ArrayList<>();
    private @Nullable String sender;

    SmtpSession(InputStream in, OutputStream out, MailArchive archive, FailureSwitch failure, Clock clock) {
        this.in = new BufferedInputStream(in);
        this.out = out;
        this.archive = archive;
        this.failure = failure;
        this.clock = clock;
    }

    void run() throws IOException {
        if (failure.mode() == FailureSwitch.Mode.REFUSE) {
            say("421 4.3.2 The failure switch refuses mail");
            return;
        }
        say("220 mailbox.localhost ESMTP");
        for (byte[] line = line(); line != null; line = line()) {
            if (!answer(new String(line, StandardCharsets.UTF_8).strip())) {
                return;
            }
        }
    }

    private boolean answer(String line) throws IOException {
        String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        switch (command) {
            case "EHLO" -> say("250-mailbox.localhost", "250-SIZE " + LARGEST_MAIL, "250-8BITMIME", "250 SMTPUTF8");
            case "HELO" -> say("250 mailbox.localhost");
            case "MAIL" -> mail(address(line));
            case "RCPT" -> recipient(address(line));
            case "DATA" -> data();
            case "RSET" -> {
                reset();
                say("250 2.0.0 Forgotten");
            }
            case "NOOP" -> say("250 2.0.0 Here");
            case "QUIT" -> {
                say("221 2.0.0 Bye");
                return false;
            }
            default -> say("500 5.5.1 Not understood");
        }
        return true;
    }

    private void mail(String from) throws IOException {
        reset();
        sender = from;
        say("250 2.1.0 OK");
    }

    private void recipient(String to) throws IOException {
        if (sender == null || to.isEmpty()) {
            say("503 5.5.1 Say MAIL FROM and then RCPT TO:<address>");
            return;
        }
        recipients.add(to);
        say("250 2.1.5 OK");
    }

    private void data() throws IOException {
        if (sender == null || recipients.isEmpty()) {
            say("503 5.5.1 No recipient");
            return;
        }
        say("354 End with a line that holds only a dot");
        byte[] content = content();
        if (content == null) {
            say("552 5.3.4 The mail is larger than " + LARGEST_MAIL + " bytes");
        } else if (failure.mode() == FailureSwitch.Mode.REFUSE) {
            say("451 4.3.2 The failure switch refuses mail");
        } else {
            Mail stored = archive.add(new Envelope(sender, List.copyOf(recipients), clock.instant()), content);
            say("250 2.0.0 Stored as " + stored.id());
        }
        reset();
    }

    /** The mail without the dots that were doubled on the way; null when it is too large, after all of it was read. */
    private byte @Nullable [] content() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        boolean tooLarge = false;
        for (byte[] line = line(); ; line = line()) {
            if (line == null) {
                throw new IOException("the connection ended inside a mail");
            }
            if (line.length == 1 && line[0] == '.') {
                return tooLarge ? null : content.toByteArray();
            }
            int from = line.length > 0 && line[0] == '.' ? 1 : 0;
            tooLarge |= content.size() + line.length > LARGEST_MAIL;
            if (!tooLarge) {
                content.write(line, from, line.length - from);
                content.write('\r');
                content.write('\n');
            }
        }
    }

    private void reset() {
        sender = null;
        recipients.clear();
    }

    private static String address(String line) {
        int from = line.indexOf('<');
        int to = line.indexOf('>', from + 1);
        return from < 0 || to < 0 ? "" : line.substring(from + 1, to).strip();
    }

    /** Without its end; null at the end of the connection. */
    private byte @Nullable [] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                byte[] bytes = line.toByteArray();
                boolean carriageReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
                return carriageReturn ? java.util.Arrays.copyOf(bytes, bytes.length - 1) : bytes;
            }
            if (line.size() >= LONGEST_LINE) {
                throw new IOException("a line is longer than " + LONGEST_LINE + " bytes");
            }
            line.write(next);
        }
        return null;
    }

    private void say(String... lines) throws IOException {
        out.write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
