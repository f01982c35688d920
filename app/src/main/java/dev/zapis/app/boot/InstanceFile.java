package dev.zapis.app.boot;

import dev.zapis.app.config.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a running Zapis leaves in its directory, so that others find it. */
public record InstanceFile(long pid, int port, int managementPort, String url, Instant started) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The instance that wrote last; whether it still lives only the directory's lock can say. */
    public static Optional<InstanceFile> read(Path home) {
        try {
            return Optional.of(JSON.readValue(Files.readString(file(home)), InstanceFile.class));
        } catch (IOException | JacksonException notThere) {
            return Optional.empty();
        }
    }

    public void write(Path home) throws IOException {
        PrivateFiles.file(file(home), JSON.writeValueAsString(this) + "\n");
    }

    public static void forget(Path home) throws IOException {
        Files.deleteIfExists(file(home));
    }

    private static Path file(Path home) {
        return home.resolve("instance.json");
    }
}
