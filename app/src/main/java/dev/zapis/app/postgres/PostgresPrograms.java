package dev.zapis.app.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The unpacked programs of the server, in a directory that is there whole or not at all. */
final class PostgresPrograms {

    private final Path directory;

    private PostgresPrograms(Path directory) {
        this.directory = directory;
    }

    static PostgresPrograms in(Path home, PostgresArchive archive) throws IOException {
        Path directory = home.resolve("postgres-programs-" + digest(archive));
        if (!Files.isDirectory(directory)) {
            Path beside = Files.createTempDirectory(home, "postgres-unpacking");
            Path unpacked = elsewhere(directory.getFileName());
            if (Files.isDirectory(unpacked)) DirectoryTree.copy(unpacked, beside);
            else archive.unpackInto(beside);
            Files.move(beside, directory);
        }
        return new PostgresPrograms(directory);
    }

    // Copying takes a tenth of the time of unpacking; the launcher has unpacked them once when it built.
    private static Path elsewhere(Path name) {
        return Path.of(System.getProperty("zapis.programs", "nowhere")).resolve(name);
    }

    Path program(String name) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return directory.resolve("bin").resolve(windows ? name + ".exe" : name);
    }

    private static String digest(PostgresArchive archive) throws IOException {
        try (InputStream stream = archive.open()) {
            var sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
