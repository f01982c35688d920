package dev.zapis.app.store;

import dev.zapis.app.config.PrivateFiles;
import dev.zapis.app.config.StartupException;
import dev.zapis.eventstore.identity.StoreCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far this installation has seen its store: kept beside the database, so that an older copy in its place is noticed. */
public final class StoreCheckpointFile {

    private final Path directory;
    private final Path file;

    /** @param directory where the data of this bot are kept */
    public StoreCheckpointFile(Path directory) {
        this.directory = directory;
        this.file = directory.resolve("store.mark");
    }

    /** What was seen last; none where nothing was seen here. Fails with {@link StartupException} where it can't be read. */
    public @Nullable StoreCheckpoint read() {
        try {
            if (!Files.exists(file)) return null;
            var parts = Files.readString(file).strip().split(" ", 2);
            return new StoreCheckpoint(UUID.fromString(parts[0]), Long.parseLong(parts[1]));
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw StartupException.because("mark", Map.of("file", file)).after(unreadable);
        }
    }

    /** Replaces the whole file or nothing. */
    public void write(StoreCheckpoint seen) {
        try {
            PrivateFiles.directory(directory);
            PrivateFiles.file(file, seen.incarnation() + " " + seen.head() + "\n");
        } catch (IOException refused) {
            throw StartupException.because("mark", Map.of("file", file)).after(refused);
        }
    }
}
