package dev.zapis.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The master key of an operator who set none: made once, kept beside the data, with those that it has taken the place of. */
public final class MasterKeyFile {

    static final String CURRENT = "key";
    static final String PREVIOUS = "key.previous";

    private MasterKeyFile() {}

    public static MasterKeys keysOf(Settings settings) {
        var given = settings.storage().key();
        var before = settings.storage().previousKey();
        List<MasterKey> previous = new ArrayList<>(before == null ? List.of() : List.of(before));
        if (given != null) return new MasterKeys(given, previous);
        Path home = settings.home();
        Path file = home.resolve(CURRENT);
        try {
            var current = Files.exists(file) ? read(file) : create(home, file);
            previous.addAll(readAll(home.resolve(PREVIOUS)));
            return new MasterKeys(current, previous);
        } catch (IOException failed) {
            throw unusable(file).after(failed);
        }
    }

    /** Puts a new key into the place of the current one, which joins the previous ones first: no key is ever lost. */
    public static MasterKeys exchanged(Settings settings, MasterKeys before) {
        Path home = settings.home();
        var fresh = fresh();
        var previous = before.all().distinct().toList();
        try {
            PrivateFiles.file(
                    home.resolve(PREVIOUS),
                    previous.stream().map(key -> key.base64() + "\n").collect(Collectors.joining()));
            PrivateFiles.file(home.resolve(CURRENT), fresh.base64() + "\n");
            return new MasterKeys(fresh, previous);
        } catch (IOException failed) {
            throw unusable(home.resolve(CURRENT)).after(failed);
        }
    }

    private static List<MasterKey> readAll(Path file) throws IOException {
        if (!Files.exists(file)) return List.of();
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> MasterKey.parse(line).orElseThrow(() -> unusable(file)))
                    .toList();
        }
    }

    private static MasterKey read(Path file) throws IOException {
        return MasterKey.parse(Files.readString(file).strip()).orElseThrow(() -> unusable(file));
    }

    // A new key beside old data would make every encrypted name unreadable, silently.
    private static MasterKey create(Path home, Path file) throws IOException {
        try (var stores = Files.newDirectoryStream(home, "{playground,bot-*}")) {
            for (Path store : stores) {
                if (Files.exists(store.resolve("postgres/PG_VERSION"))) {
                    throw StartupException.because("key-lost", Map.of("file", file));
                }
            }
        }
        var key = fresh();
        PrivateFiles.file(file, key.base64() + "\n");
        return key;
    }

    private static MasterKey fresh() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return MasterKey.of(random);
    }

    private static StartupException unusable(Path file) {
        return StartupException.because("key-file", Map.of("file", file));
    }
}
