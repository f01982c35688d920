package dev.zapis.app.postgres;

import dev.zapis.app.config.DatabaseCredentials;
import dev.zapis.app.config.StartupException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The PostgreSQL that DATABASE_URL names: asked once whether it lets us in and work, and is new enough. */
public final class ExternalServer {

    private static final int OLDEST = 15;

    /** Tables are made anew all along, so the right to make them is needed beside that to write events. */
    private static final String RIGHTS = """
            select current_setting('transaction_read_only') = 'off'
                   and coalesce(has_schema_privilege(current_schema(), 'CREATE'),
                                has_database_privilege(current_database(), 'CREATE'))
                   and coalesce(has_table_privilege(to_regclass('event'), 'INSERT'), true)""";

    private ExternalServer() {}

    public static DatabaseCredentials checked(DatabaseCredentials address) {
        try (var connection = LoginConnection.to(address)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) throw wrong("database-old", address, version);
            if (!mayWrite(connection)) throw wrong("database-read-only", address, version);
            return address;
        } catch (SQLException refused) {
            throw wrong(reason(address, refused), address, 0).after(refused);
        }
    }

    private static boolean mayWrite(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(RIGHTS)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static String reason(DatabaseCredentials address, SQLException refused) {
        if (LoginConnection.isWithoutPassword(address, refused)) return "database-password";
        if (LoginConnection.isRefused(refused)) return "database-refused";
        return "3D000".equals(refused.getSQLState()) ? "database-missing" : "database-unreachable";
    }

    private static StartupException wrong(String key, DatabaseCredentials address, int version) {
        return StartupException.wrong(
                "DATABASE_URL", key, Map.of("address", address, "version", version, "user", address.user()));
    }
}
