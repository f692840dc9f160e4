package nl.rentguy.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.PlatformProblem;
import nl.rentguy.platform.process.ChildCommand;
import nl.rentguy.platform.process.ChildPart;
import nl.rentguy.platform.process.Readiness;
import nl.rentguy.platform.process.Secrets;
import nl.rentguy.platform.process.Surroundings;

/** A real PostgreSQL server on 127.0.0.1. All databases have the same two passwords; they are secrets of this run only. */
public final class Postgres extends ChildPart {

    private static final String SUPERUSER = "postgres";

    private final Surroundings surroundings;
    private final Secrets secrets;
    private final List<String> databases;

    /**
     * A server that is not started yet.
     *
     * @param databases created, with their roles, on every start as far as they are missing
     */
    public Postgres(Surroundings surroundings, Secrets secrets, int port, List<String> databases) {
        super(surroundings, Part.POSTGRES.label(), port, Part.POSTGRES.portVariable(), Duration.ofSeconds(60));
        this.surroundings = surroundings;
        this.secrets = secrets;
        this.databases = List.copyOf(databases);
    }

    @Override
    protected ChildCommand prepare() throws IOException {
        Path data = data();
        Path parent = Files.createDirectories(surroundings.directory().resolve("data"));
        Path programs = PostgresBinaries.unpacked(surroundings.cache());
        OrdinaryUser user = OrdinaryUser.forOwnerOf(parent);
        if (Files.notExists(data.resolve("PG_VERSION"))) {
            new NewCluster(programs, user, parent)
                    .create(data, secrets.of("postgres.superuser"), surroundings.durable());
        }
        StalePostmaster.clear(data);
        List<String> words = new ArrayList<>(user.prefix());
        words.addAll(List.of(programs.resolve("bin/postgres").toString(), "-D", data.toString()));
        settings().forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return ChildCommand.of(data, words).stoppedBy("INT");
    }

    private Map<String, String> settings() {
        String durable = surroundings.durable() ? "on" : "off";
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port())),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("fsync", durable),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", durable),
                Map.entry("tcp_keepalives_idle", "30"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("log_min_messages", "warning"));
    }

    @Override
    protected Readiness readiness() {
        return () -> {
            try (Connection connection = connect("postgres")) {
                return connection.isValid(2);
            } catch (SQLException notYet) {
                if ("28P01".equals(notYet.getSQLState())) {
                    throw new PlatformProblem(
                            "The data in " + data() + " were made with other passwords than those in "
                                    + surroundings.run() + "; run ./suite reset to begin anew.",
                            notYet);
                }
                return false;
            }
        };
    }

    @Override
    protected void completeStart() {
        databases.forEach(this::createDatabase);
    }

    /** Creates a service's database and roles as far as they are missing; the name is also the prefix of its roles. */
    public void createDatabase(String name) {
        try (Connection connection = connect("postgres")) {
            new ServiceDatabase(name, ownerPassword(), appPassword()).create(connection);
        } catch (SQLException refused) {
            throw new PlatformProblem(
                    "The database " + name + " could not be created: " + refused.getMessage(), refused);
        }
    }

    /** A connection as superuser, for tests that look behind the services. */
    public Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", secrets.of("postgres.superuser"));
        login.setProperty("connectTimeout", "3");
        return DriverManager.getConnection(jdbcUrl(database), login);
    }

    public String host() {
        return "127.0.0.1";
    }

    /** The password of every {@code <database>_app}. */
    public String appPassword() {
        return secrets.of("postgres.app");
    }

    /** The password of every {@code <database>_owner}. */
    public String ownerPassword() {
        return secrets.of("postgres.owner");
    }

    /** Without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + address() + "/" + database;
    }

    @Override
    public String address() {
        return host() + ":" + port();
    }

    private Path data() {
        return surroundings.data("postgres");
    }

    /** Makes the files of a new server. */
    private record NewCluster(Path programs, OrdinaryUser user, Path parent) {

        void create(Path data, String password, boolean durable) throws IOException {
            Files.createDirectories(
                    data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path passwordFile = Files.createTempFile(parent, "pw", "");
            Path output = data.resolveSibling("initdb.log");
            try {
                Files.writeString(passwordFile, password);
                user.give(data);
                user.give(passwordFile);
                List<String> words = new ArrayList<>(user.prefix());
                words.addAll(List.of(programs.resolve("bin/initdb").toString(), "-D", data.toString()));
                words.addAll(List.of("-U", SUPERUSER, "--auth=scram-sha-256", "--pwfile=" + passwordFile));
                words.addAll(List.of(
                        "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
                words.add(durable ? "--data-checksums" : "--no-sync");
                Process initdb = new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                if (initdb.waitFor() != 0) {
                    Files.deleteIfExists(data.resolve("PG_VERSION"));
                    throw new IOException(
                            "initdb failed: " + Files.readString(output).strip());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", interrupted);
            } finally {
                Files.deleteIfExists(passwordFile);
                Files.deleteIfExists(output);
            }
        }
    }
}
