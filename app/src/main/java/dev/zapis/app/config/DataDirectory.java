package dev.zapis.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** The data directory: made for its owner alone, and refused where nothing can be written. */
final class DataDirectory {

    private DataDirectory() {}

    static Path prepared(String text) {
        Path home = path(text);
        try {
            PrivateFiles.directory(home);
            Files.delete(Files.createTempFile(home, ".write", ""));
            return home.toRealPath();
        } catch (IOException refused) {
            throw StartupException.wrong("ZAPIS_HOME", "home", Map.of("directory", home))
                    .after(refused);
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException malformed) {
            throw StartupException.wrong("ZAPIS_HOME", "home", Map.of("directory", text));
        }
    }
}
