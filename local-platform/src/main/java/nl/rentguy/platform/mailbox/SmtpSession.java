package nl.rentguy.platform.mailbox;

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

    private final SmtpLines lines;
    private final OutputStream out;
    private final MailArchive archive;
    private final FailureSwitch failure;
    private final Clock clock;
    private final List<String> recipients = new ArrayList<>();
    private @Nullable String sender;

    SmtpSession(InputStream in, OutputStream out, MailArchive archive, FailureSwitch failure, Clock clock) {
        this.lines = new SmtpLines(in);
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
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (!answer(new String(line, StandardCharsets.UTF_8).strip())) {
                return;
            }
        }
    }

    private boolean answer(String line) throws IOException {
        String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        switch (command) {
            case "EHLO" -> {
                reset();
                say("250-mailbox.localhost", "250-SIZE " + LARGEST_MAIL, "250-8BITMIME", "250 SMTPUTF8");
            }
            case "HELO" -> {
                reset();
                say("250 mailbox.localhost");
            }
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
        if (sender != null) {
            say("503 5.5.1 A mail has begun already; send it, or say RSET");
            return;
        }
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
            say(store(new Envelope(sender, List.copyOf(recipients), clock.instant()), content));
        }
        reset();
    }

    private String store(Envelope envelope, byte[] content) {
        try {
            return "250 2.0.0 Stored as " + archive.add(envelope, content).id();
        } catch (IOException full) {
            System.err.println("SMTP: a mail could not be stored: " + full);
            return "452 4.3.1 The mail could not be stored; try again later";
        }
    }

    /** The mail without the dots that were doubled on the way; null when it is too large, after all of it was read. */
    private byte @Nullable [] content() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        boolean tooLarge = false;
        for (byte[] line = lines.next(); ; line = lines.next()) {
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

    private void say(String... lines) throws IOException {
        out.write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
