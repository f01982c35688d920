package dev.zapis.app.database;

import dev.zapis.app.config.CannotStart;
import dev.zapis.app.config.DatabaseAddress;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** The PostgreSQL that DATABASE_URL names: asked once whether it lets us in and is new enough. */
public final class ExternalServer {

    private static final int OLDEST = 15;

    private ExternalServer() {}

    public static DatabaseAddress checked(DatabaseAddress address) {
        var properties = new Properties();
        properties.setProperty("user", address.user());
        if (address.password() != null) properties.setProperty("password", address.password());
        properties.setProperty("loginTimeout", "10");
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), properties)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) throw wrong("database-old", address, version);
            return address;
        } catch (SQLException refused) {
            throw wrong(reason(refused), address, 0).after(refused);
        }
    }

    private static String reason(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        if (state.startsWith("28")) return "database-refused";
        return state.equals("3D000") ? "database-missing" : "database-unreachable";
    }

    private static CannotStart wrong(String key, DatabaseAddress address, int version) {
        return CannotStart.wrong("DATABASE_URL", key, Map.of("address", address, "version", version));
    }
}
