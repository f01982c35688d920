package dev.zapis.eventstore.axon.retry;

import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.axon.AxonExecutor;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

/**
 * Queues for what many want at once. Tags that caused a conflict are hot until a second after the last one; who decides about
 * them waits for those before, instead of deciding in vain. This saves work and is no more than advice: what is recorded is right
 * with or without. A command waits in one queue at most, so none waits for another that waits for it.
 */
public final class ContentionQueues {

    private static final int LANES = 256;
    private static final long LOOK_MILLIS = 250;

    private final Map<Set<String>, ContentionQueue> queues = new ConcurrentHashMap<>();
    private final AxonExecutor executor;
    private final LongSupplier nanos;
    private final AtomicLong tickets = new AtomicLong();
    private final AtomicBoolean looking = new AtomicBoolean();

    /** @param nanos what its limits are measured by */
    public ContentionQueues(AxonExecutor executor, LongSupplier nanos) {
        this.executor = executor;
        this.nanos = nanos;
    }

    /** For a command that has just come. */
    QueueTicket ticket() {
        return new QueueTicket(tickets.incrementAndGet(), nanos.getAsLong());
    }

    /** Something with these tags was recorded while somebody else decided about it. */
    void heat(Set<String> tags) {
        if (!tags.isEmpty() && (queues.size() < LANES || queues.containsKey(tags))) {
            queues.computeIfAbsent(tags, hot -> new ContentionQueue(executor, nanos))
                    .heat();
        }
    }

    boolean any() {
        if (queues.isEmpty()) {
            return false;
        }
        queues.values().removeIf(ContentionQueue::isCold);
        return !queues.isEmpty();
    }

    /** Completes when it's the caller's turn, with what to leave afterwards; with none where nothing asked for is hot. */
    CompletableFuture<ContentionQueue.@Nullable Turn> enter(Collection<Criteria> asked, QueueTicket ticket) {
        for (Criteria criteria : asked) {
            for (Criterion item : criteria.items()) {
                ContentionQueue queue = queues.get(item.tags());
                if (queue != null) {
                    CompletableFuture<ContentionQueue.@Nullable Turn> turn = queue.enter(ticket);
                    if (!turn.isDone()) {
                        lookLater();
                    }
                    return turn;
                }
            }
        }
        return CompletableFuture.completedFuture(null);
    }

    private void lookLater() {
        if (looking.compareAndSet(false, true)) {
            Schedulers.parallel().schedule(this::lookOn, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** One look serves all that wait: ten thousand timers would be ten thousand times the work. */
    private void lookOn() {
        look();
        looking.set(false);
        if (queues.values().stream().anyMatch(ContentionQueue::isWaitedFor)) {
            lookLater();
        }
    }

    /** Tells those whose waiting is over. */
    void look() {
        queues.values().forEach(ContentionQueue::look);
    }
}
