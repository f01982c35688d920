package dev.zapis.eventstore.postgres.connection;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs steps one after the other without a thread or a lock of its own: whoever brings one while none runs, runs all. */
public final class SerialExecutor {

    private final Queue<Runnable> steps = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();

    /** A step must not throw. It may bring further ones: they run after it. */
    public void take(Runnable step) {
        steps.add(step);
        if (open.getAndIncrement() == 0) {
            runAll();
        }
    }

    private void runAll() {
        int missed = 1;
        while (missed != 0) {
            for (var step = steps.poll(); step != null; step = steps.poll()) {
                step.run();
            }
            missed = open.addAndGet(-missed);
        }
    }
}
