package dev.zapis.app.postgres;

import dev.zapis.app.config.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A random password of one role of the embedded server, in a file for its owner alone. */
record ServerPassword(Path file) {

    private static final int BYTES = 24;

    static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    boolean isThere() {
        return Files.exists(file);
    }

    String read() throws IOException {
        return Files.readString(file).strip();
    }

    String makes() throws IOException {
        String password = random();
        keep(password);
        return password;
    }

    void keep(String password) throws IOException {
        PrivateFiles.file(file, password + "\n");
    }
}
