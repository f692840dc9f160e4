package nl.rentguy.platform.redis;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.process.BuildOutput;
import nl.rentguy.platform.process.ChildCommand;
import nl.rentguy.platform.process.ChildPart;
import nl.rentguy.platform.process.Readiness;
import nl.rentguy.platform.process.Surroundings;
import nl.rentguy.platform.process.Unpacked;

/** A real Redis server on 127.0.0.1, without a password. */
public final class Redis extends ChildPart {

    private final Surroundings surroundings;

    public Redis(Surroundings surroundings, int port) {
        super(surroundings, Part.REDIS.label(), port, Part.REDIS.portVariable(), Duration.ofSeconds(30));
        this.surroundings = surroundings;
    }

    @Override
    protected ChildCommand prepare() throws IOException {
        Path data = surroundings.data("redis");
        Files.createDirectories(data);
        String keep = surroundings.durable() ? "yes" : "no";
        return ChildCommand.of(
                data,
                List.of(
                        program().toString(),
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port()),
                        "--dir",
                        data.toString(),
                        "--save",
                        "",
                        "--appendonly",
                        keep,
                        "--maxmemory",
                        "64mb",
                        "--maxmemory-policy",
                        "noeviction"));
    }

    private Path program() throws IOException {
        String entry = RedisBuild.forThisMachine();
        Path folder = Unpacked.folder(surroundings.cache(), entry, draft -> {
            Path program = draft.resolve("redis-server");
            Unpacked.entry(BuildOutput.library("embedded-redis-"), entry, program);
            if (!program.toFile().setExecutable(true, false)) {
                throw new IOException(program + " cannot be made executable");
            }
        });
        return folder.resolve("redis-server");
    }

    @Override
    protected Readiness readiness() {
        return () -> {
            try (Socket socket = Readiness.connect(port())) {
                socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
                return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
            }
        };
    }

    public String url() {
        return "redis://127.0.0.1:" + port();
    }

    @Override
    public String address() {
        return url();
    }
}
