package dev.zapis.eventstore.axon;

import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.axon.retry.AttemptState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.DelayedMessageStream;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Axon's view of the event log. Nothing blocks, and whatever Axon waits for is completed by the given workers: Axon joins on
 * futures, so it must never be the thread that the database answers on.
 */
final class AxonEventStorage implements EventStorageEngine {

    private final EventLog log;
    private final EventEncoder encoder;
    private final EventDecoder decoder;
    private final AxonExecutor executor;

    AxonEventStorage(EventLog log, EventEncoder encoder, EventDecoder decoder, AxonExecutor executor) {
        this.log = log;
        this.encoder = encoder;
        this.decoder = decoder;
        this.executor = executor;
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        return CompletableFuture.completedFuture(
                events.isEmpty()
                        ? EmptyAppendTransaction.INSTANCE
                        : new Transaction(
                                new AppendOperation(condition, List.copyOf(events), CommandTrace.of(context))));
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        AttemptState attempt = CommandTrace.of(context).attempt();
        Criteria criteria = ConditionMapper.of(condition.criteria());
        long above = Math.max(0, GlobalIndexPosition.toIndex(condition.start()));
        attempt.asks(criteria);
        return DelayedMessageStream.create(attempt.gate()
                .thenCompose(open -> future(known(criteria, above, attempt.required())))
                .thenApply(sourced -> {
                    attempt.knows(sourced.head());
                    SourcingPositions.told(condition, sourced.head(), context);
                    return stream(sourced);
                })
                .whenComplete((stream, failure) -> {
                    if (failure != null) {
                        attempt.deciding(false);
                    }
                }));
    }

    /** From memory, unless more is known to have been recorded than memory has. */
    private Mono<SourcingResult> known(Criteria criteria, long above, long required) {
        return log.source(criteria, above)
                .flatMap(sourced ->
                        Math.max(sourced.head(), above) >= required ? Mono.just(sourced) : log.fresh(criteria, above))
                .map(sourced -> new SourcingResult(Math.max(sourced.head(), above), sourced.events()));
    }

    private MessageStream<EventMessage> stream(SourcingResult sourced) {
        List<Entry<EventMessage>> entries = new ArrayList<>(sourced.events().size() + 1);
        for (StoredEvent event : sourced.events()) {
            entries.add(entry(event));
        }
        entries.add(new SimpleEntry<>(TerminalEventMessage.INSTANCE, head(sourced)));
        return MessageStream.fromStream(entries.stream(), Entry::message, entry -> entry);
    }

    private Entry<EventMessage> entry(StoredEvent event) {
        return new SimpleEntry<>(decoder.decode(event), token(event));
    }

    private static Context head(SourcingResult sourced) {
        return Context.with(ConsistencyMarker.RESOURCE_KEY, new GlobalIndexConsistencyMarker(sourced.head()));
    }

    static Context token(StoredEvent event) {
        return TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(event.position()));
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        return TailStream.open(log, condition, decoder, executor.threads());
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return token(log.head());
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return token(log.head().flatMap(head -> lastBefore(at, 0, head)));
    }

    /** Halves the stretch: positions have no gaps, and the time of recording rises with them. An event's own time need not. */
    private Mono<Long> lastBefore(Instant at, long low, long high) {
        if (low == high) {
            return Mono.just(low);
        }
        long middle = (low + high) / 2;
        return log.tail(middle)
                .next()
                .flatMap(event -> event.recordedAt().isBefore(at)
                        ? lastBefore(at, middle + 1, high)
                        : lastBefore(at, low, middle));
    }

    private CompletableFuture<TrackingToken> token(Mono<Long> position) {
        return future(position.map(GlobalSequenceTrackingToken::new));
    }

    @SuppressWarnings("NullAway") // what the log answers is never empty, but a future's type can't say so
    private <T> CompletableFuture<T> future(Mono<T> answer) {
        return answer.publishOn(executor.scheduler()).toFuture();
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("log", log);
    }

    private final class Transaction implements AppendTransaction<Long> {

        private final AppendOperation append;
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Transaction(AppendOperation append) {
            this.append = append;
        }

        @Override
        public CompletableFuture<Long> commit(@Nullable ProcessingContext context) {
            if (!open.compareAndSet(true, false)) {
                return CompletableFuture.failedFuture(
                        new IllegalStateException("this append was committed or rolled back before"));
            }
            return future(append.to(log, encoder));
        }

        @Override
        public void rollback(@Nullable ProcessingContext context) {
            open.set(false);
        }

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(Long position, @Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(position));
        }
    }
}
