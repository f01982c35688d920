package dev.zapis.bot.storage;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Keeps a row, so that whoever wants to change it waits in the database. */
public final class RowLock {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WAITING =
            "select count(*) as waiting from pg_stat_activity where wait_event_type = 'Lock' and query like '%' || :word || '%'";

    private final DatabaseClient db;
    private final Connection holder;

    public RowLock(ConnectionFactory connections) {
        this.db = DatabaseClient.create(connections);
        this.holder = Objects.requireNonNull(Mono.from(connections.create()).block(PATIENCE), "a connection");
    }

    /** Holds what the query answers. */
    public Mono<Void> taken(String query) {
        return Mono.from(holder.beginTransaction())
                .then(Mono.from(holder.createStatement(query + " for update").execute()))
                .flatMap(result -> Mono.from(result.map(row -> true)))
                .then();
    }

    /** Returns when somebody waits for it in a statement that contains the word. */
    public void isWaitedFor(String word) {
        Awaitility.await().atMost(PATIENCE).until(() -> db.sql(WAITING)
                .bind("word", word)
                .map(row -> Objects.requireNonNull(row.get("waiting", Long.class)))
                .one()
                .blockOptional(PATIENCE)
                .filter(waiting -> waiting > 0)
                .isPresent());
    }

    public void isGivenBack() {
        Mono.from(holder.commitTransaction()).then(Mono.from(holder.close())).block(PATIENCE);
    }
}
