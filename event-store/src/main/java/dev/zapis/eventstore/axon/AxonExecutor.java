package dev.zapis.eventstore.axon;

import java.util.concurrent.Executor;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Where Axon works: threads that may wait. Who is on one already goes on there, since each change of thread costs. */
public final class AxonExecutor implements Executor {

    private final ThreadLocal<Boolean> working = ThreadLocal.withInitial(() -> false);
    private final Scheduler threads;
    private final Scheduler here;

    public AxonExecutor(Scheduler threads) {
        this.threads = threads;
        this.here = Schedulers.fromExecutor(this);
    }

    @Override
    public void execute(Runnable work) {
        if (working.get()) {
            work.run();
        } else {
            later(work);
        }
    }

    /** Never on the caller's stack: for whoever wakes others, who may wake others. */
    public void later(Runnable work) {
        threads.schedule(() -> {
            working.set(true);
            try {
                work.run();
            } finally {
                working.remove();
            }
        });
    }

    Scheduler threads() {
        return threads;
    }

    /** The same for Reactor. */
    public Scheduler scheduler() {
        return here;
    }
}
