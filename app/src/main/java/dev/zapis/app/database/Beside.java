package dev.zapis.app.database;

import dev.zapis.app.config.CannotStart;
import dev.zapis.app.config.DatabaseAddress;
import dev.zapis.app.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** The database of a Zapis that runs in another process. */
public final class Beside {

    private static final int PORT_LINE = 3;

    private Beside() {}

    /** Whether it still runs the caller knows. Fails with {@link CannotStart} where none ever ran, or the given database does not answer. */
    public static DatabaseAddress address(Settings settings) {
        var given = settings.storage().database();
        if (given != null) return ExternalServer.checked(given);
        var directory = new ServerDirectory(settings.directory());
        try {
            var lines = Files.readAllLines(directory.data().resolve("postmaster.pid"));
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            return new DatabaseAddress(
                    "127.0.0.1", port, "zapis", "zapis", directory.password().read(), "disable", null);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException notThere) {
            throw CannotStart.because("not-running", Map.of("directory", settings.home()))
                    .after(notThere);
        }
    }
}
