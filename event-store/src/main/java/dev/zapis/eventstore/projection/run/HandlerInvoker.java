package dev.zapis.eventstore.projection.run;

import dev.zapis.eventstore.EventReaction;
import dev.zapis.eventstore.ProjectionHandler;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.projection.write.SqlTemplate;
import dev.zapis.eventstore.projection.write.TransactionTables;
import dev.zapis.eventstore.projection.write.WriteBuffer;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** Hands events to the projection's own code, each with its time limit, and tells its failures from the database's. */
public final class HandlerInvoker {

    /** For one event: later than the server's limit for each of its statements. */
    public static final Duration HANDLING_LIMIT = Database.STATEMENT_LIMIT.multipliedBy(2);

    private static final long ASIDE = Long.MAX_VALUE;

    private final ProjectionHandler handler;
    private final SqlTemplate template;
    private final Duration limit;
    private volatile long replayUntil = ASIDE;

    public HandlerInvoker(ProjectionHandler handler, int generation, Duration limit) {
        this.handler = handler;
        this.template = new SqlTemplate(generation);
        this.limit = limit;
    }

    /** What an event is to the tables. */
    public enum Place {
        /** Recorded after they were begun. */
        NEW,
        /** Taken in once more. */
        REPLAYED,
        /** The tables are made to be compared and go again. */
        ASIDE
    }

    private Place place(StoredEvent event) {
        if (replayUntil == ASIDE) return Place.ASIDE;
        return event.position() > replayUntil ? Place.NEW : Place.REPLAYED;
    }

    /** Events after this position are new to the tables. Until it is told, the tables are made for a comparison only. */
    void replaysUntil(long position) {
        replayUntil = position;
    }

    public boolean wants(StoredEvent event) {
        return handler.wants(event.type());
    }

    /** Fails with {@link EventHandlingException}: it is the projection's own code that can't tell it. */
    String key(StoredEvent event) {
        try {
            return handler.key(event);
        } catch (RuntimeException broken) {
            throw new EventHandlingException(event, broken);
        }
    }

    /** Whether something follows from events that are new, beside what the tables keep of them. */
    public boolean reacts() {
        return handler instanceof EventReaction;
    }

    /** Completes when what follows from the event is done; fails with {@link EventHandlingException} unless it is trouble that passes. */
    public Mono<Void> react(StoredEvent event) {
        return handler instanceof EventReaction reaction && place(event) == Place.NEW
                ? Mono.defer(() -> reaction.react(event)).onErrorMap(error -> blameUnlessPassing(event, error))
                : Mono.empty();
    }

    /** The event has been parked. */
    void parked(StoredEvent event, EventHandlingException failed) {
        if (handler instanceof EventReaction reaction) {
            reaction.parked(event, failed.getCause() == null ? failed : failed.getCause());
        }
    }

    /** What others did and what became of it comes wrapped. */
    private static Throwable blameUnlessPassing(StoredEvent event, Throwable error) {
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (TransientErrors.is(cause)) return error;
        }
        return blame(event, error);
    }

    /** What the events of a transaction write; to be flushed before its end. */
    public WriteBuffer in(Connection connection) {
        return new WriteBuffer(connection, template);
    }

    /** Completes when the event is handled; fails with {@link EventHandlingException} if its handling is to blame. */
    public Mono<Void> handle(StoredEvent event, WriteBuffer writes) {
        return Mono.deferContextual(
                        context -> handleInTime(event, new TransactionTables(writes, place(event)), context))
                .onErrorMap(error -> blame(event, error));
    }

    /** The same for what writes send only when the event is done, and for what the tables check only at the commit. */
    public static Throwable blame(StoredEvent event, Throwable error) {
        return error instanceof EventHandlingException || TransientErrors.is(error)
                ? error
                : new EventHandlingException(event, error);
    }

    public static boolean isRefusal(Throwable error) {
        return error instanceof R2dbcDataIntegrityViolationException;
    }

    // Not cancellable: what the driver has been given runs to its end. Most events need no timer, being done at once.
    private Mono<Void> handleInTime(StoredEvent event, TransactionTables tables, ContextView context) {
        CompletableFuture<@Nullable Boolean> handled = handler.handle(event, tables)
                .thenReturn(true)
                .contextWrite(context)
                .toFuture();
        if (handled.isDone()) {
            tables.close();
            return handled.isCompletedExceptionally() ? Mono.fromFuture(handled).then() : Mono.empty();
        }
        return Mono.fromFuture(handled, true)
                .timeout(limit)
                .doFinally(end -> tables.close())
                .then();
    }
}
