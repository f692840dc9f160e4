package nl.rentguy.platform.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.rentguy.platform.process.JavaProgram;
import nl.rentguy.platform.process.Unpacked;

/** Kafka wants its log folder formatted before the first start. That takes a JVM two seconds, so an empty one is kept and copied. */
record LogFormat(Path cache) {

    void apply(Path log) throws IOException {
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        Path template = Unpacked.folder(cache, "kafka-log", LogFormat::format);
        Files.createDirectories(log);
        try (var files = Files.list(template.resolve("log"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, log.resolve(file.getFileName()));
            }
        }
    }

    private static void format(Path folder) throws IOException {
        Path properties = folder.resolve("format.properties");
        Files.writeString(properties, new BrokerSettings(9092, 9093, folder.resolve("log")).text());
        List<String> words = JavaProgram.withHeap("128m")
                .main(
                        Kafka.classPath(),
                        "kafka.tools.StorageTool",
                        List.of("format", "-c", properties.toString(), "-t", "rentguysuitelocal00001"));
        Path output = folder.resolve("format.log");
        Process tool = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (tool.waitFor() != 0) {
                throw new IOException("formatting Kafka's log failed: "
                        + Files.readString(output).strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
