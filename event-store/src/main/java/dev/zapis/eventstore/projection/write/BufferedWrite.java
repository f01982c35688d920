package dev.zapis.eventstore.projection.write;

import dev.zapis.eventstore.postgres.Sql;
import io.r2dbc.spi.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A statement that waits to be sent, alone or with others like it. */
record BufferedWrite(SqlTemplate.Filled statement, @Nullable Object[] arguments) {

    /** Few sizes, as the server prepares a statement for each. */
    private static final int[] SIZES = {128, 32, 8, 2, 1};

    /** The protocol counts them in 16 bits. */
    private static final int MOST_ARGUMENTS = 16_000;

    /** Whether the other's row may stand in the same statement: the server takes a column's type from the first row. */
    boolean goesWith(BufferedWrite other) {
        return statement == other.statement && Arrays.equals(types(), other.types());
    }

    private @Nullable Class<?>[] types() {
        @Nullable Class<?>[] types = new Class<?>[arguments.length];
        for (int i = 0; i < types.length; i++) {
            var argument = arguments[i];
            types[i] = argument == null ? null : argument.getClass();
        }
        return types;
    }

    /** Sends writes that all go with the first. */
    static Mono<Void> send(Connection connection, List<BufferedWrite> alike) {
        return Flux.fromIterable(statements(alike))
                .concatMap(together -> sendTogether(connection, together), 1)
                .then();
    }

    private static List<List<BufferedWrite>> statements(List<BufferedWrite> alike) {
        List<List<BufferedWrite>> statements = new ArrayList<>();
        int width = alike.getFirst().arguments.length;
        for (int at = 0; at < alike.size(); at += statements.getLast().size()) {
            statements.add(alike.subList(at, at + size(alike.size() - at, width)));
        }
        return statements;
    }

    private static int size(int left, int argumentsPerRow) {
        return Arrays.stream(SIZES)
                .filter(size -> size <= left && (size == 1 || size * argumentsPerRow <= MOST_ARGUMENTS))
                .findFirst()
                .orElseThrow();
    }

    private static Mono<Long> sendTogether(Connection connection, List<BufferedWrite> rows) {
        int width = rows.getFirst().arguments.length;
        @Nullable Object[] all = new Object[rows.size() * width];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i).arguments, 0, all, i * width, width);
        }
        return Sql.update(connection, rows.getFirst().statement.of(rows.size(), width), all);
    }
}
