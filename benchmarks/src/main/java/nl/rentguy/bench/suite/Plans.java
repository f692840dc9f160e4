package nl.rentguy.bench.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rentguy.platform.postgres.Postgres;
import org.jspecify.annotations.Nullable;

/** The plans of what a service really sent, as PostgreSQL's {@code auto_explain} writes them into its log. */
public final class Plans {
    private static final Pattern ENTRY = Pattern.compile("^.*LOG:  duration: ([0-9.]+) ms  plan:$");
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=([0-9]+))?(?: read=([0-9]+))?.*");

    private final Postgres postgres;

    private Plans(Postgres postgres) {
        this.postgres = postgres;
    }

    /** Has every session that begins from now on load the module, silent for the time being. */
    public static Plans on(Postgres postgres) throws SQLException {
        Plans plans = new Plans(postgres);
        plans.set("session_preload_libraries = 'auto_explain'");
        plans.set("auto_explain.log_analyze = on");
        plans.set("auto_explain.log_buffers = on");
        plans.set("auto_explain.log_min_duration = -1");
        return plans;
    }

    private void set(String setting) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("load 'auto_explain'");
            statement.execute("alter system set " + setting);
            statement.execute("select pg_reload_conf()");
        }
    }

    public void begin() throws SQLException {
        set("auto_explain.log_min_duration = 0");
    }

    public void end() throws SQLException {
        set("auto_explain.log_min_duration = -1");
    }

    /** How long the log is now. */
    public long mark() throws IOException {
        return Files.size(postgres.log());
    }

    /** The plans written since, of statements that name one of the tables or, for several, what their names begin with. */
    public List<Plan> since(long mark, List<String> tables) throws IOException {
        return read(postgres.log(), mark).stream()
                .filter(plan -> tables.stream().anyMatch(plan.text()::contains))
                .toList();
    }

    private static List<Plan> read(Path log, long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        return parse(new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8)
                .lines()
                .toList());
    }

    static List<Plan> parse(List<String> lines) {
        List<Plan> plans = new ArrayList<>();
        StringBuilder text = null;
        double millis = 0;
        for (String line : lines) {
            Matcher entry = ENTRY.matcher(line);
            if (text != null && !line.startsWith("\t")) {
                plans.add(Plan.of(millis, text.toString()));
                text = null;
            }
            if (entry.matches()) {
                text = new StringBuilder();
                millis = Double.parseDouble(entry.group(1));
            } else if (text != null) {
                text.append(line.substring(1)).append('\n');
            }
        }
        if (text != null) {
            plans.add(Plan.of(millis, text.toString()));
        }
        return plans;
    }

    /**
     * One statement.
     *
     * @param buffers pages of 8 KiB that it looked at, whether or not they were in memory
     */
    public record Plan(double millis, long buffers, String text) {

        /** The first line that counts buffers is that of the outermost node. */
        static Plan of(double millis, String text) {
            Matcher found = BUFFERS.matcher(text);
            return new Plan(millis, found.find() ? number(found.group(1)) + number(found.group(2)) : 0, text);
        }

        private static long number(@Nullable String digits) {
            return digits == null ? 0 : Long.parseLong(digits);
        }
    }
}
