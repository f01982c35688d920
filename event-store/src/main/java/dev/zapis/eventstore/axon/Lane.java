package dev.zapis.eventstore.axon;

import dev.zapis.eventstore.Busy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The queue for one hot key: first come, first served, one at a time. Nobody waits for longer than two seconds. */
final class Lane {

    private static final long HOT = Duration.ofSeconds(1).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int WAITING = 10_000;

    private final Workers workers;
    private final Queue<CompletableFuture<@Nullable Turn>> waiting = new ArrayDeque<>();
    private boolean taken;
    private long newest;
    private long hotSince = System.nanoTime();

    Lane(Workers workers) {
        this.workers = workers;
    }

    synchronized void heat() {
        hotSince = System.nanoTime();
    }

    synchronized boolean isCold() {
        return !taken && waiting.isEmpty() && System.nanoTime() - hotSince > HOT;
    }

    /** Completes with the caller's turn, or with none when patience is over; fails with {@link Busy} when too many wait. */
    synchronized CompletableFuture<@Nullable Turn> enter() {
        heat();
        if (!taken) {
            taken = true;
            return CompletableFuture.completedFuture(new Turn(newest));
        }
        if (waiting.size() >= WAITING) {
            return CompletableFuture.failedFuture(new Busy("%,d wait for the same thing".formatted(WAITING)));
        }
        CompletableFuture<@Nullable Turn> turn = new CompletableFuture<>();
        waiting.add(turn);
        return turn.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void next(long position) {
        CompletableFuture<@Nullable Turn> turn;
        synchronized (this) {
            newest = Math.max(newest, position);
            do {
                turn = waiting.poll();
            } while (turn != null && turn.isDone());
            taken = turn != null;
        }
        if (turn != null) {
            CompletableFuture<@Nullable Turn> chosen = turn;
            workers.later(() -> {
                if (!chosen.complete(new Turn(newest()))) {
                    next(0);
                }
            });
        }
    }

    private synchronized long newest() {
        return newest;
    }

    /** The right to go on, to be given back in the end. */
    final class Turn {

        private final long after;

        private Turn(long after) {
            this.after = after;
        }

        /** Position of the last event that came out of this queue: whoever decides now should know it. */
        long after() {
            return after;
        }

        /** @param position of the last event that was recorded in this turn; 0 if none was */
        void leave(long position) {
            next(position);
        }
    }
}
