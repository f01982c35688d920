package dev.zapis.app.session;

import static java.util.stream.Collectors.toMap;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.query.Query;
import dev.zapis.query.QueryHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.ToLongFunction;
import reactor.core.publisher.Mono;

/** Asks the read tables, and says how far they have come. */
public final class QuerySender {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final QueryHandlers handlers;
    private final ReadPositions positions;
    private final AnswerCache answers;
    private final ConcurrentMap<String, TableWait> waits = new ConcurrentHashMap<>();

    public QuerySender(QueryHandlers handlers, ProjectionEngine projections) {
        this(handlers, ReadPositions.of(projections));
    }

    QuerySender(QueryHandlers handlers, ReadPositions positions) {
        this.handlers = handlers;
        this.positions = positions;
        this.answers = new AnswerCache(positions, System::nanoTime);
    }

    /** The tables that the query's answer is read from. */
    Set<String> reads(Query<?> query) {
        return handlers.reads(query.getClass());
    }

    /** How far each of the tables has to come to show all that there is up to a position. */
    Mono<Map<String, Long>> needed(long position) {
        return positions.upTo(position);
    }

    /** The same to show what a command has recorded. */
    Map<String, Long> needed(CommandSender.Recorded recorded) {
        return positions.recorded(recorded);
    }

    /** @return whether the tables show the event at this position, which is waited for a little */
    Mono<Boolean> reached(String tables, long position) {
        return wait(tables).reached(position);
    }

    /** The same, waited for as long as it takes. */
    Mono<Void> fullyReached(String tables, long position) {
        return wait(tables).fullyReached(position);
    }

    private TableWait wait(String tables) {
        return waits.computeIfAbsent(tables, name -> new TableWait(position -> positions.shown(name, position)));
    }

    /** Of no tables in particular that something was waited for. */
    public <R> Mono<R> ask(Query<R> query) {
        return ask(query, tables -> 0);
    }

    /** @param waited for each of the tables the position that they have been waited for to show */
    <R> Mono<R> ask(Query<R> query, ToLongFunction<String> waited) {
        Mono<R> asked = asked(query);
        if (!handlers.isRemembered(query.getClass())) return asked;
        Map<String, Long> reads = reads(query).stream().collect(toMap(tables -> tables, waited::applyAsLong));
        return answers.answer(query, reads, asked);
    }

    // A cancelled question runs to its end: the driver must never see a cancel.
    private <R> Mono<R> asked(Query<R> query) {
        return Database.toTheEnd(handlers.answer(query)).timeout(LIMIT);
    }
}
