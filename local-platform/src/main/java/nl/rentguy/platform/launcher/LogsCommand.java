package nl.rentguy.platform.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.rentguy.platform.PlatformProblem;
import nl.rentguy.platform.process.LogFile;
import nl.rentguy.platform.process.LogLine;

/** {@code ./suite logs [service] [-f]}: the last lines of one log or of all, and with -f what comes after. */
public record LogsCommand(Arguments arguments, PrintStream out) {

    private static final Duration POLL = Duration.ofMillis(300);

    public int run() {
        List<Path> logs = logs();
        int lines = logs.size() == 1 ? 100 : 10;
        List<Follower> followers = new ArrayList<>();
        for (Path log : logs) {
            String prefix = logs.size() == 1 ? "" : name(log) + " | ";
            new LogFile(log).tail(lines).forEach(line -> out.println(prefix + LogLine.readable(line)));
            followers.add(new Follower(log, prefix, log.toFile().length()));
        }
        if (arguments.follow()) {
            follow(followers);
        }
        return 0;
    }

    private List<Path> logs() {
        Path folder = arguments.logs();
        if (arguments.part().isPresent()) {
            Path log = folder.resolve(arguments.part().get() + ".log");
            if (!Files.exists(log)) {
                throw new PlatformProblem(
                        "There is no log " + log + "; ./suite logs without a name shows those there are.");
            }
            return List.of(log);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        } catch (IOException absent) {
            throw new PlatformProblem("There are no logs in " + folder + " yet; ./suite up makes them.", absent);
        }
    }

    private static String name(Path log) {
        return log.getFileName().toString().replace(".log", "");
    }

    private void follow(List<Follower> followers) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                followers.forEach(follower -> follower.print(out));
                Thread.sleep(POLL);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Remembers how far a log was shown; only whole lines are printed. */
    private static final class Follower {
        private final Path log;
        private final String prefix;
        private long shown;

        Follower(Path log, String prefix, long shown) {
            this.log = log;
            this.prefix = prefix;
            this.shown = shown;
        }

        void print(PrintStream out) {
            try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
                shown = Math.min(shown, file.length());
                byte[] bytes = new byte[(int) Math.min(file.length() - shown, 1 << 20)];
                file.seek(shown);
                file.readFully(bytes);
                String text = new String(bytes, StandardCharsets.UTF_8);
                int end = text.lastIndexOf('\n') + 1;
                text.substring(0, end).lines().forEach(line -> out.println(prefix + LogLine.readable(line)));
                shown += text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
            } catch (IOException turnedOver) {
                shown = 0;
            }
        }
    }
}
