package dev.zapis.app.postgres;

import dev.zapis.app.config.DatabaseCredentials;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** One plain connection, to see whether a server lets us in. */
public final class LoginConnection {

    private LoginConnection() {}

    static Connection to(DatabaseCredentials address) throws SQLException {
        var properties = properties(address);
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(address.jdbcUrl(), properties);
    }

    /**
     * Whether the server says anything in time: one that lets nobody in while it recovers, or is full, does too. What breaks by
     * itself is no silence: it may be we who can open nothing more.
     */
    static boolean isAnswered(DatabaseCredentials address, Duration limit) {
        var properties = properties(address);
        String seconds = Long.toString(Math.max(1, limit.toSeconds()));
        properties.setProperty("socketTimeout", seconds);
        // The address has a limit of its own; the last one counts.
        String url = address.jdbcUrl() + "&connectTimeout=" + seconds;
        try (var connection = DriverManager.getConnection(url, properties)) {
            return !connection.isClosed();
        } catch (SQLException refused) {
            return !isSilence(refused);
        }
    }

    private static boolean isSilence(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) return true;
        }
        return false;
    }

    private static Properties properties(DatabaseCredentials address) {
        var properties = new Properties();
        properties.setProperty("user", address.user());
        if (address.password() != null) properties.setProperty("password", address.password());
        return properties;
    }

    /** Whether it is user or password that the server does not take. */
    static boolean isRefused(SQLException failure) {
        return String.valueOf(failure.getSQLState()).startsWith("28");
    }

    /** Whether the server wants a password, and none was given. */
    static boolean isWithoutPassword(DatabaseCredentials address, SQLException failure) {
        String password = address.password();
        return (password == null || password.isEmpty()) && "08004".equals(failure.getSQLState());
    }

    /** What the server says of itself. */
    public static String version(DatabaseCredentials address) throws SQLException {
        try (var connection = to(address)) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }
}
