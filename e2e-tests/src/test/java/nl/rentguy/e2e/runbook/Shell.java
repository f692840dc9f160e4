package nl.rentguy.e2e.runbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One bash that runs commands one after the other, as somebody who pastes them: variables stay. */
final class Shell implements AutoCloseable {
    private static final Duration LONGEST_COMMAND = Duration.ofMinutes(2);
    private static final String END = "__end_of_command__";

    private final Process bash;
    private final Writer in;
    private final BufferedReader out;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    Shell() {
        try {
            bash = new ProcessBuilder("bash", "--norc")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        in = bash.outputWriter(StandardCharsets.UTF_8);
        out = new BufferedReader(new InputStreamReader(bash.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * What a command printed.
     *
     * @param status 0 when its last command succeeded
     */
    record Printed(int status, String text) {}

    /** Runs it to its end; one that takes longer than two minutes ends the shell, and fails. */
    Printed run(String command) {
        var alarm = clock.schedule(bash::destroyForcibly, LONGEST_COMMAND.toSeconds(), TimeUnit.SECONDS);
        try {
            in.write(command + "\nprintf '\\n" + END + "%d\\n' $?\n");
            in.flush();
            return printed(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            alarm.cancel(false);
        }
    }

    private Printed printed(String command) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(END)) {
                return new Printed(
                        Integer.parseInt(line.substring(END.length())),
                        text.toString().strip());
            }
            text.append(line).append('\n');
        }
        throw new IllegalStateException("the shell ended in the middle of\n" + command + "\nhaving printed\n" + text);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        bash.destroyForcibly();
    }
}
