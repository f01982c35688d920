package dev.zapis.app.store;

import dev.zapis.app.config.PrivateFiles;
import dev.zapis.app.config.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who was forgotten, by id, and when: a file beside the data of the bot that outlives the database. It names nobody. */
public final class ErasureLedger {

    private final Path directory;
    private final Path file;

    /** @param directory where the data of this bot are kept */
    public ErasureLedger(Path directory) {
        this.directory = directory;
        this.file = directory.resolve("forgotten");
    }

    /** Fails with {@link StartupException} where it can't be read: somebody might come back unnoticed. */
    Map<String, Instant> read() {
        try {
            Map<String, Instant> all = new TreeMap<>();
            if (Files.exists(file)) for (String line : Files.readAllLines(file)) add(line.strip(), all);
            return all;
        } catch (IOException | DateTimeException | ArrayIndexOutOfBoundsException unreadable) {
            throw unusable().after(unreadable);
        }
    }

    private static void add(String line, Map<String, Instant> all) {
        if (line.isEmpty()) return;
        String[] parts = line.split(" ");
        all.put(parts[0], Instant.parse(parts[1]));
    }

    /** Replaces the whole file or nothing. */
    void write(Map<String, Instant> all) {
        try {
            PrivateFiles.directory(directory);
            PrivateFiles.file(
                    file,
                    new TreeMap<>(all)
                            .entrySet().stream()
                                    .map(one -> one.getKey() + " " + one.getValue() + "\n")
                                    .collect(Collectors.joining()));
        } catch (IOException refused) {
            throw unusable().after(refused);
        }
    }

    private StartupException unusable() {
        return StartupException.because("forgotten", Map.of("file", file));
    }
}
