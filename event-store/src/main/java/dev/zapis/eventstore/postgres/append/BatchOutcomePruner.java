package dev.zapis.eventstore.postgres.append;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.Sql;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets outcomes of appends that nobody can still be asking for. */
public final class BatchOutcomePruner {

    private static final Logger LOG = LoggerFactory.getLogger(BatchOutcomePruner.class);
    private static final String PRUNE = "delete from append_batch where at < clock_timestamp() - interval '1 hour'";

    private final Database database;
    private final Disposable pruning;

    public BatchOutcomePruner(Database database) {
        this.database = database;
        this.pruning = Flux.interval(Duration.ofHours(1))
                .onBackpressureDrop()
                .concatMap(tick -> prune())
                .subscribe();
    }

    public void close() {
        pruning.dispose();
    }

    private Mono<Long> prune() {
        return database.use(connection -> Sql.update(connection, PRUNE))
                .doOnError(error -> LOG.warn("old outcomes of appends stay for another hour", error))
                .onErrorComplete();
    }
}
