package dev.zapis.eventstore.projection.write;

import dev.zapis.eventstore.postgres.Sql;
import io.r2dbc.spi.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the events of one transaction write: rows for one table are gathered and travel together. */
public final class WriteBuffer {

    private static final int MOST_WAITING = 4_000;

    private final Connection connection;
    private final SqlTemplate template;
    private Map<String, List<BufferedWrite>> inserts = new LinkedHashMap<>();
    private int waiting;

    public WriteBuffer(Connection connection, SqlTemplate template) {
        this.connection = connection;
        this.template = template;
    }

    /** Completes at once unless too much is waiting, or the statement can't travel with others. */
    Mono<Void> add(String sql, @Nullable Object... arguments) {
        var filled = template.fill(sql);
        return filled.insert()
                .map(insert -> gather(insert.table(), new BufferedWrite(filled, arguments)))
                .orElseGet(() -> run(sql, arguments).then());
    }

    /** Sends the statement after everything that was added before it. */
    Mono<Long> run(String sql, @Nullable Object... arguments) {
        return flush().then(Mono.defer(
                () -> Sql.update(connection, template.fill(sql).sql(), arguments)));
    }

    /** Sends what is waiting. */
    public Mono<Void> flush() {
        return Flux.defer(() -> Flux.fromIterable(taken().values()))
                .concatMapIterable(WriteBuffer::runs)
                .concatMap(alike -> BufferedWrite.send(connection, alike), 1)
                .then();
    }

    private synchronized Mono<Void> gather(String table, BufferedWrite write) {
        inserts.computeIfAbsent(table, name -> new ArrayList<>()).add(write);
        return ++waiting < MOST_WAITING ? Mono.empty() : flush();
    }

    private synchronized Map<String, List<BufferedWrite>> taken() {
        var all = inserts;
        inserts = new LinkedHashMap<>();
        waiting = 0;
        return all;
    }

    private static List<List<BufferedWrite>> runs(List<BufferedWrite> ofOneTable) {
        List<List<BufferedWrite>> runs = new ArrayList<>();
        for (var write : ofOneTable) {
            if (runs.isEmpty() || !runs.getLast().getFirst().goesWith(write)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(write);
        }
        return runs;
    }
}
