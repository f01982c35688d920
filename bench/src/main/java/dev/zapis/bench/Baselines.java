package dev.zapis.bench;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Result;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the server does at best without an event store: prepared statements, autocommit, rows of the same size. */
final class Baselines {

    private static final String INSERT = "insert into plain_event (event_id, type, payload) values (";
    private static final int ROWS = 100;
    private static final String TWO_TABLES = """
            with e as (
                select nextval('b2_position') as position, id, payload, desk, person
                from unnest(?::uuid[], ?::bytea[], ?::text[], ?::text[]) u (id, payload, desk, person)
            ), tagged as (
                insert into b2_event_tag (tag, position, type)
                select t.tag, e.position, 'zapis.bench.Booked' from e cross join lateral (values (e.desk), (e.person)) t (tag)
            )
            insert into b2_event (position, event_id, type, version, payload, metadata, batch_id, tags)
            select position, id, 'zapis.bench.Booked', '1', payload, '{}', id, desk || chr(31) || person from e
            """;

    private final DatabaseAddress address;
    private final Duration slice;

    private Baselines(DatabaseAddress address, Duration slice) {
        this.address = address;
        this.slice = slice;
    }

    static Baselines in(DatabaseAddress address, Duration slice) throws SQLException {
        Server.execute(address, """
                create table plain_event (
                    position bigint generated always as identity primary key,
                    event_id uuid not null, type text not null, payload bytea not null);
                create table b2_event (like event including defaults including indexes);
                create table b2_event_tag (like event_tag including indexes);
                create sequence b2_position cache 100;
                """);
        return new Baselines(address, slice);
    }

    /** Single-row inserts by so many clients through one of the drivers. */
    record Single(boolean jdbc, int clients, double rate) {

        @Override
        public String toString() {
            return (jdbc ? "JDBC" : "r2dbc") + ", " + clients + (clients == 1 ? " client" : " clients");
        }
    }

    /** The best of all drivers and client counts, to be measured again beside each workload. */
    Single best(List<Integer> counts) throws Exception {
        var best = new Single(true, counts.getFirst(), 0);
        for (var clients : counts) {
            for (var jdbc : List.of(true, false)) {
                var tried = new Single(jdbc, clients, rate(new Single(jdbc, clients, 0)));
                best = tried.rate() > best.rate() ? tried : best;
            }
        }
        return best;
    }

    double rate(Single single) throws Exception {
        return single.jdbc() ? Loop.rate(address, single.clients(), slice, Baselines::jdbc) : r2dbc(single.clients());
    }

    private static Loop.Step jdbc(Connection connection) throws SQLException {
        var insert = connection.prepareStatement(INSERT + "?, ?, ?)");
        return () -> {
            insert.setObject(1, Samples.id());
            insert.setString(2, Samples.TYPE);
            insert.setBytes(3, Samples.payload());
            return insert.executeUpdate();
        };
    }

    private double r2dbc(int clients) {
        var database = Database.open(address, 1);
        var connections = new ArrayList<PostgresqlConnection>();
        try {
            for (int i = 0; i < clients; i++) {
                // The first one loads the driver, which a busy machine may take longer for than a connection may.
                connections.add(java.util.Objects.requireNonNull(
                        database.dedicated("bench").retry(5).block(Store.LIMIT)));
            }
            return Load.closed(clients, slice, i -> () -> insert(connections.get(i)))
                    .rate();
        } finally {
            Flux.fromIterable(connections)
                    .flatMap(PostgresqlConnection::close)
                    .then(database.close())
                    .block(Store.LIMIT);
        }
    }

    private static Mono<Long> insert(PostgresqlConnection connection) {
        return Flux.from(connection
                        .createStatement(INSERT + "$1, $2, $3)")
                        .bind(0, Samples.id())
                        .bind(1, Samples.TYPE)
                        .bind(2, Samples.payload())
                        .execute())
                .flatMap(Result::getRowsUpdated)
                .then(Mono.just(1L));
    }

    /** Client count at which inserts of 100 events into the store's two tables, without any condition, are fastest. */
    int bestTwoTables() throws Exception {
        int best = 1;
        double highest = 0;
        for (var clients : List.of(1, 2, 4, 8)) {
            var rate = twoTables(clients);
            if (rate > highest) {
                best = clients;
                highest = rate;
            }
        }
        return best;
    }

    /** Events per second of so many clients. */
    double twoTables(int clients) throws Exception {
        return Loop.rate(address, clients, slice, Baselines::hundred);
    }

    private static Loop.Step hundred(Connection connection) throws SQLException {
        var insert = connection.prepareStatement(TWO_TABLES);
        return () -> {
            insert.setArray(1, connection.createArrayOf("uuid", fill(UUID[]::new)));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "bytea",
                            IntStream.range(0, ROWS)
                                    .mapToObj(i -> Samples.payload())
                                    .toArray(byte[][]::new)));
            insert.setArray(3, connection.createArrayOf("text", tags("desk=")));
            insert.setArray(4, connection.createArrayOf("text", tags("person=")));
            insert.executeUpdate();
            return ROWS;
        };
    }

    /** Single rows per second that one client reads by primary key (B4). */
    double byKey() throws Exception {
        var most = Long.parseLong(Server.ask(address, "select max(position) from plain_event"));
        return Loop.rate(address, 1, slice, connection -> {
            var select = connection.prepareStatement("select payload from plain_event where position = ?");
            return () -> {
                select.setLong(1, 1 + ThreadLocalRandom.current().nextLong(most));
                try (var rows = select.executeQuery()) {
                    return rows.next() ? 1 : 0;
                }
            };
        });
    }

    private static UUID[] fill(java.util.function.IntFunction<UUID[]> array) {
        return IntStream.range(0, ROWS).mapToObj(i -> Samples.id()).toArray(array);
    }

    private static String[] tags(String key) {
        return IntStream.range(0, ROWS).mapToObj(i -> key + Samples.number()).toArray(String[]::new);
    }
}
