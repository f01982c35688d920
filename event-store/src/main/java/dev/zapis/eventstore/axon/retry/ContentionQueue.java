package dev.zapis.eventstore.axon.retry;

import dev.zapis.eventstore.OverloadedException;
import dev.zapis.eventstore.axon.AxonExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The queue for one hot key: first come, first served, one at a time. As long as it moves, who waits is served within the time
 * that a ticket is good for; when it has not moved for two seconds, all are told that it is busy.
 */
public final class ContentionQueue {

    /** From the last move; whoever comes later into a lane that stands still has less of it. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** For all tries of a command together. What the sender waits for is longer. */
    static final Duration WHOLE_WAIT = Duration.ofSeconds(15);

    private static final Duration HOT = Duration.ofSeconds(1);
    private static final int WAITING = 10_000;

    private final AxonExecutor executor;
    private final LongSupplier nanos;
    private final Queue<Waiter> waiting = new PriorityQueue<>(Comparator.comparingLong(Waiter::number));
    private @Nullable Turn current;
    private long newest;
    private long moved;
    private long hotSince;
    private boolean isClosed;

    ContentionQueue(AxonExecutor executor, LongSupplier nanos) {
        this.executor = executor;
        this.nanos = nanos;
        this.moved = nanos.getAsLong();
        this.hotSince = moved;
    }

    private record Waiter(QueueTicket ticket, CompletableFuture<@Nullable Turn> turn) {

        long number() {
            return ticket.number();
        }
    }

    /** Something was recorded about it while others decided, in turn or not: that is a move too. */
    synchronized void heat() {
        hotSince = nanos.getAsLong();
        moved = hotSince;
    }

    /** Whether nobody has wanted it for a second: then nobody waits here any more. */
    synchronized boolean isCold() {
        isClosed |= (current == null || isLost()) && waiting.isEmpty() && isOver(hotSince, HOT);
        return isClosed;
    }

    synchronized boolean isWaitedFor() {
        return !waiting.isEmpty();
    }

    /**
     * Completes with the caller's turn, with none where it has cooled down; fails with {@link OverloadedException} when too many wait, or when
     * waiting is over.
     */
    synchronized CompletableFuture<@Nullable Turn> enter(QueueTicket ticket) {
        hotSince = nanos.getAsLong();
        if (isClosed) {
            return CompletableFuture.completedFuture(null);
        }
        if (current == null || isLost()) {
            return CompletableFuture.completedFuture(given());
        }
        if (isTooLong(ticket)) {
            return CompletableFuture.failedFuture(tooLong());
        }
        if (waiting.size() >= WAITING) {
            return CompletableFuture.failedFuture(
                    new OverloadedException("%,d wait for the same thing".formatted(WAITING)));
        }
        CompletableFuture<@Nullable Turn> turn = new CompletableFuture<>();
        waiting.add(new Waiter(ticket, turn));
        return turn;
    }

    /**
     * To be called now and then: tells those whose waiting is over. A lane is not stuck only because the workers have much to do:
     * they tell it, so they have looked at all that was given to them before.
     */
    void look() {
        if (isWaitingOver()) {
            executor.later(() -> over().forEach(Runnable::run));
        }
    }

    private synchronized boolean isWaitingOver() {
        return !waiting.isEmpty()
                && (isOver(moved, PATIENCE) || isTooLong(waiting.element().ticket()));
    }

    private synchronized List<Runnable> over() {
        List<Runnable> told = new ArrayList<>();
        if (isOver(moved, PATIENCE)) {
            OverloadedException stuck =
                    new OverloadedException("what is wanted has not moved for " + PATIENCE.toSeconds() + " s");
            waiting.forEach(each -> told.add(() -> each.turn().completeExceptionally(stuck)));
            waiting.clear();
        }
        // By their tickets, so the first are those that have waited for the longest.
        while (!waiting.isEmpty() && isTooLong(waiting.element().ticket())) {
            Waiter late = waiting.remove();
            told.add(() -> late.turn().completeExceptionally(tooLong()));
        }
        return told;
    }

    private boolean isTooLong(QueueTicket ticket) {
        return isOver(ticket.since(), WHOLE_WAIT);
    }

    // A turn that is not given back by then holds nobody up: what is recorded is right with or without.
    private boolean isLost() {
        return isOver(moved, WHOLE_WAIT);
    }

    private boolean isOver(long since, Duration limit) {
        return nanos.getAsLong() - since > limit.toNanos();
    }

    private static OverloadedException tooLong() {
        return new OverloadedException("many want the same thing: waited for " + WHOLE_WAIT.toSeconds() + " s");
    }

    private Turn given() {
        Turn turn = new Turn(newest);
        current = turn;
        moved = nanos.getAsLong();
        return turn;
    }

    private void next(Turn left, long position) {
        Waiter next;
        synchronized (this) {
            newest = Math.max(newest, position);
            if (current != left) {
                return;
            }
            next = waiting.poll();
            current = null;
            if (next == null) {
                return;
            }
            Turn turn = given();
            executor.later(() -> next.turn().complete(turn));
        }
    }

    /** The right to go on, to be given back in the end. */
    public final class Turn {

        private final long after;

        private Turn(long after) {
            this.after = after;
        }

        /** Position of the last event that came out of this queue: whoever decides now should know it. */
        public long after() {
            return after;
        }

        /** @param position of the last event that was recorded in this turn; 0 if none was */
        public void leave(long position) {
            next(this, position);
        }
    }
}
