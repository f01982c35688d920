package dev.zapis.app.postgres;

import dev.zapis.app.config.PrivateFiles;
import dev.zapis.app.config.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where the embedded server keeps its data, and the passwords beside them. */
record ServerDirectory(Path store) {

    static final String MAJOR = "18";

    Path data() {
        return store.resolve("postgres");
    }

    /** Of the role that Zapis works with. */
    ServerPassword password() {
        return new ServerPassword(store.resolve("postgres.password"));
    }

    /** Of the role that may do anything, which Zapis itself never uses: it is the operator's. */
    ServerPassword superuser() {
        return new ServerPassword(store.resolve("postgres.superuser"));
    }

    boolean isNew() {
        return !Files.exists(data().resolve("PG_VERSION"));
    }

    /** Refuses what this server cannot or must not open. */
    void check() throws IOException {
        PrivateFiles.directory(store);
        if (isNew()) return;
        String found = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!found.equals(MAJOR)) {
            throw StartupException.because(
                    "postgres-version", Map.of("directory", data(), "found", found, "ours", MAJOR));
        }
        boolean foreign = UserNamespace.uid(data()) != UserNamespace.uid(Path.of("/proc/self"))
                && UserNamespace.uid(Path.of("/proc/self")) >= 0;
        if (foreign || !Files.isWritable(data())) {
            throw StartupException.because("postgres-rights", Map.of("directory", data()));
        }
        if (!password().isThere()) {
            throw StartupException.because(
                    "postgres-password", Map.of("file", password().file(), "directory", data()));
        }
    }
}
