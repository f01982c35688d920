package dev.zapis.eventstore.fault;

import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the operator sees and does in the database, past the program under test. */
final class Beside {

    /** The advisory lock under which events are appended. */
    static final String LANE =
            "select pg_advisory_xact_lock((hashtext('zapis lane')::bigint << 32) | 'event'::regclass::oid::bigint)";

    private static final String PROGRAMS =
            " from pg_stat_activity where datname = current_database() and application_name like 'zapis%'";

    private Beside() {}

    /** As superuser; the caller closes it. */
    static Connection connect(DatabaseAddress address) throws SQLException {
        var url = "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database()
                + "?connectTimeout=5&socketTimeout=60";
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    static void execute(DatabaseAddress address, String sql) {
        try (var connection = connect(address);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static long number(DatabaseAddress address, String sql) {
        try (var connection = connect(address);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** By role, how many connections programs under test have to this database. */
    static Map<String, Integer> connections(DatabaseAddress address) {
        try (var connection = connect(address);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select application_name, count(*)" + PROGRAMS + " group by 1")) {
            var roles = new TreeMap<String, Integer>();
            while (rows.next()) {
                roles.put(rows.getString(1), rows.getInt(2));
            }
            return roles;
        } catch (SQLException e) {
            throw new IllegalStateException("the connections can't be counted", e);
        }
    }

    /** Ends the connections of this role and tells how many there were: a pattern of what follows {@code zapis} in the application's name. */
    static long terminate(DatabaseAddress address, String role) {
        return number(
                address,
                "select count(pg_terminate_backend(pid))" + PROGRAMS + " and application_name like 'zapis" + role
                        + "'");
    }

    /** The ids of all events in order; fails if a position is missing. */
    static List<UUID> log(DatabaseAddress address) {
        var ids = new ArrayList<UUID>();
        try (var connection = connect(address);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select position, event_id from event order by position")) {
            while (rows.next()) {
                ids.add(rows.getObject(2, UUID.class));
                if (rows.getLong(1) != ids.size()) {
                    throw new AssertionError("position " + ids.size() + " is missing");
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("the log can't be read", e);
        }
    }
}
