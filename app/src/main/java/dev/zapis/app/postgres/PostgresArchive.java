package dev.zapis.app.postgres;

import dev.zapis.app.config.StartupException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs as they lie on the class path, packed for one platform. */
final class PostgresArchive {

    private final String resource;

    private PostgresArchive(String resource) {
        this.resource = resource;
    }

    static PostgresArchive ofThisMachine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String platform = system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : "linux";
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        String musl = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        String name =
                "/postgres-" + platform + (arm && !platform.equals("windows") ? "-arm_64" : "-x86_64") + musl + ".txz";
        if (PostgresArchive.class.getResource(name) == null) {
            throw StartupException.because(
                    "postgres-platform", Map.of("platform", platform + " " + System.getProperty("os.arch")));
        }
        return new PostgresArchive(name);
    }

    InputStream open() throws IOException {
        InputStream stream = PostgresArchive.class.getResourceAsStream(resource);
        if (stream == null) throw new IOException("Gone from the class path: " + resource);
        return stream;
    }

    void unpackInto(Path directory) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(open()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, directory);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path directory) throws IOException {
        Path target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) throw new IOException("Outside of the archive: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if (entry.getName().contains("bin/")) target.toFile().setExecutable(true, true);
        }
    }
}
