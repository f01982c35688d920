package dev.zapis.eventstore.postgres;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.Sourced;
import dev.zapis.eventstore.StoredEvent;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The event log in PostgreSQL: any number of instances may share it. */
public final class PostgresEventLog implements EventLog {

    private static final int RECENT = 100_000;

    private final Appender appender;
    private final Reads reads;
    private final Heads heads;
    private final Ledger ledger;

    private PostgresEventLog(Database database) {
        this.appender = new Appender(new PostgresLane(database), new Recent(RECENT));
        this.reads = new Reads(database);
        this.heads = new Heads(database);
        this.ledger = new Ledger(database);
    }

    /** The log in a database whose schema is there. */
    public static PostgresEventLog open(Database database) {
        return new PostgresEventLog(database);
    }

    @Override
    public Mono<Long> append(Append append) {
        return appender.append(append);
    }

    @Override
    public Mono<Sourced> source(Criteria criteria, long after) {
        return fresh(criteria, after);
    }

    @Override
    public Mono<Sourced> fresh(Criteria criteria, long after) {
        return reads.source(criteria, after);
    }

    @Override
    public Flux<StoredEvent> tail(long after) {
        return batches(after, Tail.PAGE).concatMapIterable(page -> page, 1);
    }

    @Override
    public Flux<List<StoredEvent>> batches(long after, int most) {
        return new Tail(reads, heads, Math.min(most, Tail.PAGE)).after(after);
    }

    @Override
    public Mono<Long> head() {
        return reads.head();
    }

    @Override
    public Mono<byte[]> dataKey(String subject) {
        return reads.dataKey(subject);
    }

    /**
     * Refuses new appends, brings those accepted to their end, and ends the tails' shared connection; tails fall silent. The
     * database stays open.
     */
    public Mono<Void> close() {
        return Mono.fromRunnable(ledger::close).then(appender.close()).then(heads.close());
    }
}
