package dev.zapis.app.database;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that the server runs: one that has died is started again, as often as need be, later each time. */
final class Supervisor implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final Duration LAST_LOOK = Duration.ofSeconds(2);
    private static final int LONGEST_DOUBLING = 6;

    private final Postmaster postmaster;
    private final Control control;
    private final List<Consumer<ServerDied>> told = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean isUp = true;
    private volatile boolean isStarting;
    private int attempts;
    private Instant lastDeath = Instant.MIN;

    /** For a server that runs. */
    Supervisor(Postmaster postmaster, Control control) {
        this.postmaster = postmaster;
        this.control = control;
        this.thread = Thread.ofPlatform().daemon().name("database-supervisor").start(this::supervise);
    }

    /** Who is told of each death, once the server is there again. */
    void tell(Consumer<ServerDied> listener) {
        told.add(listener);
    }

    /** False from when a death is noticed until the server lets people in again. */
    boolean isUp() {
        return isUp;
    }

    private void supervise() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
                if (!isAlive()) revive();
            }
        } catch (InterruptedException closed) {
            log.debug("The embedded database is no longer supervised");
        }
    }

    // What can't be read tells nothing: a second server in the same directory would be worse than none.
    private boolean isAlive() {
        try {
            return postmaster.process().isPresent();
        } catch (IOException unknown) {
            log.warn("Whether the embedded database lives can't be seen: {}", unknown.toString());
            return true;
        }
    }

    private void revive() throws InterruptedException {
        isUp = false;
        Instant died = Instant.now();
        log.error("The embedded database has died and is started again; logs/postgres.log may say why");
        if (lastDeath.plus(QUIET).isBefore(died)) attempts = 0;
        while (!starts()) log.error("The embedded database can't be started, attempt {}", attempts);
        lastDeath = Instant.now();
        isUp = true;
        log.warn(
                "The embedded database is back after {} ms",
                Duration.between(died, lastDeath).toMillis());
        told.forEach(Supervisor::tellOf);
    }

    private static void tellOf(Consumer<ServerDied> listener) {
        try {
            listener.accept(new ServerDied());
        } catch (RuntimeException failed) {
            log.warn("The death of the embedded database was not told", failed);
        }
    }

    private boolean starts() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(pause(attempts++).toMillis());
        try {
            postmaster.dropForeignLock();
            isStarting = true;
            boolean isStarted = control.startAgain();
            isStarting = false;
            return isStarted;
        } catch (IOException failed) {
            isStarting = false;
            log.error("The embedded database can't be started", failed);
            return false;
        }
    }

    static Duration pause(int attempts) {
        if (attempts == 0) return Duration.ZERO;
        Duration pause = FIRST.multipliedBy(1L << Math.min(attempts - 1, LONGEST_DOUBLING));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    /** From now on nothing is started; what was being started is known by its lock file then. */
    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join(LAST_LOOK);
        Instant end = Instant.now().plus(LAST_LOOK);
        while (isStarting && !isAlive() && Instant.now().isBefore(end)) TimeUnit.MILLISECONDS.sleep(20);
    }
}
