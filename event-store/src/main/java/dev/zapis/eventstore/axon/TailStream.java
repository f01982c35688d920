package dev.zapis.eventstore.axon;

import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.StoredEvent;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.scheduler.Scheduler;

/** The log's tail as Axon's stream: never completes, holds a bounded number of events ahead, and calls back outside locks. */
final class TailStream extends BaseSubscriber<StoredEvent> implements MessageStream<EventMessage> {

    private static final int AHEAD = 256;

    private final Queue<Entry<EventMessage>> ahead = new ConcurrentLinkedQueue<>();
    private final EventDecoder decoder;
    private volatile Runnable callback = () -> {};
    private volatile @Nullable Throwable failure;

    private TailStream(EventDecoder decoder) {
        this.decoder = decoder;
    }

    static TailStream open(EventLog log, StreamingCondition condition, EventDecoder decoder, Scheduler scheduler) {
        TailStream stream = new TailStream(decoder);
        long after = condition.position() == null
                ? 0
                : condition.position().position().orElse(0);
        Criteria wanted = ConditionMapper.of(condition.criteria());
        log.tail(after)
                .filter(event -> wanted.matches(event.type(), event.tags()))
                .publishOn(scheduler, AHEAD)
                .subscribe(stream);
        return stream;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        request(AHEAD);
    }

    @Override
    protected void hookOnNext(StoredEvent event) {
        ahead.add(new SimpleEntry<>(decoder.decode(event), AxonEventStorage.token(event)));
        callback.run();
    }

    @Override
    protected void hookOnError(Throwable error) {
        failure = error;
        callback.run();
    }

    @Override
    protected void hookOnComplete() {
        hookOnError(new IllegalStateException("the tail of the event log has ended, which it never should"));
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        Entry<EventMessage> entry = ahead.poll();
        if (entry != null) {
            request(1);
        }
        return Optional.ofNullable(entry);
    }

    @Override
    public Optional<Entry<EventMessage>> peek() {
        return Optional.ofNullable(ahead.peek());
    }

    @Override
    public void setCallback(@Nullable Runnable callback) {
        this.callback = callback == null ? () -> {} : callback;
        if (hasNextAvailable() || isCompleted()) {
            this.callback.run();
        }
    }

    @Override
    public Optional<Throwable> error() {
        return ahead.isEmpty() ? Optional.ofNullable(failure) : Optional.empty();
    }

    @Override
    public boolean isCompleted() {
        return failure != null && ahead.isEmpty();
    }

    @Override
    public boolean hasNextAvailable() {
        return !ahead.isEmpty();
    }

    @Override
    public void close() {
        dispose();
    }
}
