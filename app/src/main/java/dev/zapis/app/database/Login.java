package dev.zapis.app.database;

import dev.zapis.app.config.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** One plain connection, to see whether a server lets us in. */
public final class Login {

    private Login() {}

    static Connection to(DatabaseAddress address) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", address.user());
        if (address.password() != null) properties.setProperty("password", address.password());
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(address.jdbcUrl(), properties);
    }

    /** Whether it is user or password that the server does not take. */
    static boolean isRefused(SQLException failure) {
        return String.valueOf(failure.getSQLState()).startsWith("28");
    }

    /** What the server says of itself. */
    public static String version(DatabaseAddress address) throws SQLException {
        try (var connection = to(address)) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }
}
