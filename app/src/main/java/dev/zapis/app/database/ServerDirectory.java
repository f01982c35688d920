package dev.zapis.app.database;

import dev.zapis.app.config.CannotStart;
import dev.zapis.app.config.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** Where the embedded server keeps its data, and the password beside them. */
record ServerDirectory(Path store) {

    static final String MAJOR = "18";

    Path data() {
        return store.resolve("postgres");
    }

    Path password() {
        return store.resolve("postgres.password");
    }

    boolean isNew() {
        return !Files.exists(data().resolve("PG_VERSION"));
    }

    /** Refuses what this server cannot or must not open. */
    void check() throws IOException {
        OwnerOnly.directory(store);
        if (isNew()) return;
        String found = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!found.equals(MAJOR)) {
            throw CannotStart.because("postgres-version", Map.of("directory", data(), "found", found, "ours", MAJOR));
        }
        boolean foreign =
                RootUser.uid(data()) != RootUser.uid(Path.of("/proc/self")) && RootUser.uid(Path.of("/proc/self")) >= 0;
        if (foreign || !Files.isWritable(data())) {
            throw CannotStart.because("postgres-rights", Map.of("directory", data()));
        }
        if (!Files.exists(password())) {
            throw CannotStart.because("postgres-password", Map.of("file", password(), "directory", data()));
        }
    }

    String readPassword() throws IOException {
        return Files.readString(password()).strip();
    }

    String newPassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        OwnerOnly.file(password(), password + "\n");
        return password;
    }
}
