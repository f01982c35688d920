package dev.zapis.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;

/** The master key of an operator who set none: made once, kept beside the data, never replaced. */
public final class MasterKeyFile {

    private MasterKeyFile() {}

    public static MasterKey keyOf(Settings settings) {
        var given = settings.storage().key();
        return given != null ? given : readOrCreate(settings.home());
    }

    private static MasterKey readOrCreate(Path home) {
        Path file = home.resolve("key");
        try {
            return Files.exists(file) ? read(file) : create(home, file);
        } catch (IOException failed) {
            throw CannotStart.because("key-file", Map.of("file", file)).after(failed);
        }
    }

    private static MasterKey read(Path file) throws IOException {
        return MasterKey.parse(Files.readString(file).strip())
                .orElseThrow(() -> CannotStart.because("key-file", Map.of("file", file)));
    }

    // A new key beside old data would make every encrypted name unreadable, silently.
    private static MasterKey create(Path home, Path file) throws IOException {
        try (var stores = Files.newDirectoryStream(home, "{playground,bot-*}")) {
            for (Path store : stores) {
                if (Files.exists(store.resolve("postgres/PG_VERSION"))) {
                    throw CannotStart.because("key-lost", Map.of("file", file));
                }
            }
        }
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        var key = MasterKey.of(random);
        OwnerOnly.file(file, key.base64() + "\n");
        return key;
    }
}
