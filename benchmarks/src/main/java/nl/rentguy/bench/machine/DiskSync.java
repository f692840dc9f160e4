package nl.rentguy.bench.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * How fast the disk keeps what it was given, in the way of a database's log: 8 KiB after 8 KiB over a file that is already
 * there, each followed by a sync of the data.
 */
record DiskSync(double medianMicros, double perSecond) {
    private static final int BLOCK = 8 << 10;
    private static final int FILE = 16 << 20;
    private static final Duration LASTS = Duration.ofSeconds(2);

    static DiskSync measure(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "sync", "");
        Histogram nanos = new Histogram(3);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
            for (int at = 0; at < FILE; at += BLOCK) {
                channel.write(block.clear(), at);
            }
            channel.force(true);
            long start = System.nanoTime();
            for (long at = 0; System.nanoTime() - start < LASTS.toNanos(); at = (at + BLOCK) % FILE) {
                long before = System.nanoTime();
                channel.write(block.clear(), at);
                channel.force(false);
                nanos.recordValue(System.nanoTime() - before);
            }
        } finally {
            Files.delete(file);
        }
        return new DiskSync(nanos.getValueAtPercentile(50) / 1e3, nanos.getTotalCount() / (LASTS.toNanos() / 1e9));
    }
}
