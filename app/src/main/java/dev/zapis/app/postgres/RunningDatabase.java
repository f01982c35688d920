package dev.zapis.app.postgres;

import dev.zapis.app.config.DatabaseCredentials;
import dev.zapis.app.config.Settings;
import dev.zapis.app.config.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** The database of a Zapis that runs in another process. */
public final class RunningDatabase {

    private static final int PORT_LINE = 3;

    private RunningDatabase() {}

    /** Whether it still runs the caller knows. Fails with {@link StartupException} where none ever ran, or the given database does not answer. */
    public static DatabaseCredentials address(Settings settings) {
        var given = settings.storage().database();
        if (given != null) return ExternalServer.checked(given);
        var directory = new ServerDirectory(settings.directory());
        try {
            var lines = Files.readAllLines(directory.data().resolve("postmaster.pid"));
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            return new DatabaseCredentials(
                    "127.0.0.1", port, "zapis", "zapis", directory.password().read(), "disable", null);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException notThere) {
            throw StartupException.because("not-running", Map.of("directory", settings.home()))
                    .after(notThere);
        }
    }
}
