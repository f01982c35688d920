package dev.zapis.eventstore.postgres;

import io.r2dbc.postgresql.client.SSLMode;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who asks.
 *
 * @param schema schema of all tables; none: the server's default search path
 */
public record DatabaseAddress(
        String host,
        int port,
        String database,
        String user,
        String password,
        SSLMode sslMode,
        @Nullable String schema) {

    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database + (schema == null ? "" : "?schema=" + schema);
    }
}
