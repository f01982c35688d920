package dev.zapis.app.postgres;

import dev.zapis.app.config.DatabaseCredentials;
import dev.zapis.eventstore.postgres.Database;
import io.r2dbc.postgresql.client.SSLMode;
import java.util.Objects;

/** Connections to the database as the event log wants them. */
public final class ConnectionPools {

    private ConnectionPools() {}

    /** A pool of at most so many; no connection is made before it is needed. */
    public static Database of(DatabaseCredentials address, int connections) {
        return Database.open(
                new dev.zapis.eventstore.postgres.DatabaseAddress(
                        address.host(),
                        address.port(),
                        address.database(),
                        address.user(),
                        Objects.requireNonNullElse(address.password(), ""),
                        SSLMode.fromValue(address.sslmode()),
                        address.schema()),
                connections);
    }
}
