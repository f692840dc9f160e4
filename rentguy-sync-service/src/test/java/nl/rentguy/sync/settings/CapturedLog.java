package nl.rentguy.sync.settings;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** All that is logged while it is open, with failures and their causes. */
final class CapturedLog extends Handler implements AutoCloseable {
    private static final Formatter FORMATTER = new org.jboss.logmanager.formatters.PatternFormatter("%c %s%e%n");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger root = Logger.getLogger("");

    CapturedLog() {
        root.addHandler(this);
    }

    String text() {
        return String.join("", lines);
    }

    @Override
    public void publish(LogRecord logged) {
        lines.add(FORMATTER.format(logged));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
