package dev.zapis.app.cli;

import dev.zapis.app.config.Settings;
import dev.zapis.app.postgres.EmbeddedServer;
import dev.zapis.app.postgres.ExternalServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The database: the given one lets us in, or the embedded one can run here; then what is in it. */
final class DatabaseCheck implements Check {

    private final Check store;

    /** @param store looks at what is in a database that can be used */
    DatabaseCheck(Check store) {
        this.store = store;
    }

    @Override
    public List<CheckResult> look(Settings settings) {
        var given = settings.storage().database();
        if (given != null) {
            ExternalServer.checked(given);
            return together(CheckResult.well("doctor.database.given", Map.of("address", given)), settings);
        }
        EmbeddedServer.check(settings.directory());
        return together(
                CheckResult.well("doctor.database.embedded", Map.of("directory", settings.directory())), settings);
    }

    private List<CheckResult> together(CheckResult database, Settings settings) {
        List<CheckResult> all = new ArrayList<>(List.of(database));
        all.addAll(store.look(settings));
        return all;
    }
}
