package dev.zapis.eventstore.postgres;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One statement on a connection that somebody else opened. */
public final class Sql {

    private Sql() {}

    /** The number of rows touched; several statements without arguments may be joined by semicolons. */
    public static Mono<Long> update(Connection connection, String sql, @Nullable Object... arguments) {
        return Flux.from(statement(connection, sql, arguments).execute())
                .concatMap(Result::getRowsUpdated)
                .reduce(0L, Long::sum);
    }

    /** The rows; columns are read by index, from 0. */
    public static <T> Flux<T> rows(
            Connection connection, String sql, Function<Readable, T> read, @Nullable Object... arguments) {
        return Flux.from(statement(connection, sql, arguments).execute())
                .concatMap(result -> result.map(row -> read.apply(row)));
    }

    /** The first row; the others are read to the end, as stopping in mid-answer would be a cancel. */
    public static <T> Mono<T> row(
            Connection connection, String sql, Function<Readable, T> read, @Nullable Object... arguments) {
        return rows(connection, sql, read, arguments).reduce((first, other) -> first);
    }

    private static Statement statement(Connection connection, String sql, @Nullable Object... arguments) {
        var statement = connection.createStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            var argument = arguments[i];
            if (argument == null) {
                // Of no type: the server infers it from where the argument stands.
                statement.bindNull(i, Object.class);
            } else {
                statement.bind(i, argument);
            }
        }
        return statement;
    }

    /** A value that the schema promises. */
    public static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a column that is never null is null");
        }
        return value;
    }
}
