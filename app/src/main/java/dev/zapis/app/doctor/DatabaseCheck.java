package dev.zapis.app.doctor;

import dev.zapis.app.config.Settings;
import dev.zapis.app.database.EmbeddedServer;
import dev.zapis.app.database.ExternalServer;
import java.util.List;
import java.util.Map;

/** The database: the given one lets us in, or the embedded one can run here. */
final class DatabaseCheck implements Check {

    @Override
    public List<Finding> look(Settings settings) {
        var given = settings.storage().database();
        if (given != null) {
            ExternalServer.checked(given);
            return List.of(Finding.well("doctor.database.given", Map.of("address", given)));
        }
        EmbeddedServer.check(settings.directory());
        return List.of(Finding.well("doctor.database.embedded", Map.of("directory", settings.directory())));
    }
}
