package dev.zapis.app.walk;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The embedded server seen by an operator with a plain SQL client. */
record Database(int port, String password, String user, String name, String superuser) {

    /** @param superuser that one's password */
    Database(int port, String password, String superuser) {
        this(port, password, "zapis", "zapis", superuser);
    }

    Database asSuperuser() {
        return new Database(port, superuser, "postgres", "postgres", superuser);
    }

    /** An empty database beside it, which belongs to the same role. */
    Database another(String fresh) {
        asSuperuser().run("create database " + fresh + " owner zapis");
        return new Database(port, password, user, fresh, superuser);
    }

    /** As DATABASE_URL names it. */
    String url() {
        return "postgres://%s:%s@127.0.0.1:%d/%s?sslmode=disable".formatted(user, password, port, name);
    }

    /** The rows of a query, columns joined by a bar. */
    List<String> rows(String sql, Object... values) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            List<String> rows = new ArrayList<>();
            try (var result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) row.add(String.valueOf(result.getString(column)));
                    rows.add(String.join("|", row));
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    long count(String sql, Object... values) {
        return Long.parseLong(rows(sql, values).getFirst());
    }

    void run(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name), user, password);
    }
}
