package dev.zapis.eventstore.projection;

import dev.zapis.eventstore.Tables;
import dev.zapis.eventstore.postgres.Sql;
import io.r2dbc.spi.Connection;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One generation's tables on the connection of the running transaction, for the handling of one event. */
final class GenerationTables implements Tables {

    private final Connection connection;
    private final Template template;
    private volatile boolean closed;

    GenerationTables(Connection connection, Template template) {
        this.connection = connection;
        this.template = template;
    }

    @Override
    public Mono<Long> execute(String sql, @Nullable Object... arguments) {
        return Mono.defer(() -> closed
                ? Mono.error(() -> new IllegalStateException("the event's transaction is over"))
                : Sql.update(connection, template.fill(sql), arguments));
    }

    /** Handling that goes on after its end must not write outside the transaction. */
    void close() {
        closed = true;
    }
}
