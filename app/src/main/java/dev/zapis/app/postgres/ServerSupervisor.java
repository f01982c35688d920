package dev.zapis.app.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the server runs and answers: one that has died is started again, as often as need be, later each time. One
 * that lives and answers nobody is killed first, after a while: it may come to by itself, and starting again takes a recovery.
 */
final class ServerSupervisor implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ServerSupervisor.class);

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final Duration LAST_LOOK = Duration.ofSeconds(2);
    private static final int LONGEST_DOUBLING = 6;

    private final Server server;
    private final Pace pace;
    private final List<Consumer<OutageRecord>> told = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile ServerState state = ServerState.RUNNING;
    private volatile boolean isStarting;
    private int attempts;
    private long lastStart = System.nanoTime() - QUIET.toNanos();
    private long lastAsked = System.nanoTime();
    private long silentSince;

    ServerSupervisor(Server server, Pace pace) {
        this.server = server;
        this.pace = pace;
        this.thread = Thread.ofPlatform().daemon().name("database-supervisor").start(this::supervise);
    }

    /** What is supervised; it runs already. */
    interface Server {

        boolean isAlive() throws IOException;

        /** Whether it says something to somebody new, be it that it lets nobody in just now; the limit holds for that. */
        boolean answers(Duration limit);

        void kill() throws IOException;

        /** True where it lets people in. */
        boolean start() throws IOException, InterruptedException;
    }

    /**
     * @param look how often it is looked whether the server lives
     * @param ask how often it is asked for an answer
     * @param answer how long that may take
     * @param hung after so long without any answer it is killed
     */
    record Pace(Duration look, Duration ask, Duration answer, Duration hung) {

        static final Pace USUAL =
                new Pace(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMinutes(1));
    }

    /** Who is told of each outage, once the server is there again. */
    void tell(Consumer<OutageRecord> listener) {
        told.add(listener);
    }

    ServerState state() {
        return state;
    }

    private void supervise() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(pace.look().toNanos());
                if (!isAlive()) restart(ServerDied::new, "has died; logs/postgres.log may say why", System.nanoTime());
                else if (since(lastAsked).compareTo(pace.ask()) >= 0) ask();
            }
        } catch (InterruptedException closed) {
            log.debug("The embedded database is no longer supervised");
        }
    }

    // What can't be read tells nothing: a second server in the same directory would be worse than none.
    private boolean isAlive() {
        try {
            return server.isAlive();
        } catch (IOException unknown) {
            log.warn("Whether the embedded database lives can't be seen: {}", unknown.toString());
            return true;
        }
    }

    private void ask() throws InterruptedException {
        long asked = System.nanoTime();
        boolean isAnswered = server.answers(pace.answer());
        if (Thread.interrupted()) throw new InterruptedException();
        lastAsked = System.nanoTime();
        if (isAnswered) answered();
        else if (isAlive()) unanswered(asked);
    }

    private void answered() {
        if (state != ServerState.HUNG) return;
        state = ServerState.RUNNING;
        log.warn(
                "The embedded database answers again, after {} s",
                since(silentSince).toSeconds());
    }

    private void unanswered(long asked) throws InterruptedException {
        if (state != ServerState.HUNG) {
            state = ServerState.HUNG;
            silentSince = asked;
            log.error(
                    "The embedded database lives and has not answered for {} s; if it does not within {} s it is killed",
                    since(asked).toSeconds(),
                    pace.hung().toSeconds());
        }
        if (since(silentSince).compareTo(pace.hung()) < 0) return;
        try {
            server.kill();
        } catch (IOException failed) {
            log.error("The embedded database answers nobody, and can't be killed", failed);
            return;
        }
        restart(ServerHung::new, "has answered nobody for too long and was killed", silentSince);
    }

    private void restart(Function<Duration, OutageRecord> outage, String what, long began) throws InterruptedException {
        state = ServerState.DEAD;
        log.error("The embedded database {}; it is started again", what);
        if (since(lastStart).compareTo(QUIET) > 0) attempts = 0;
        while (!starts()) log.error("The embedded database can't be started, attempt {}", attempts);
        lastStart = System.nanoTime();
        lastAsked = lastStart;
        state = ServerState.RUNNING;
        Duration length = since(began);
        log.warn("The embedded database is back after {} ms", length.toMillis());
        told.forEach(listener -> tellOf(outage.apply(length), listener));
    }

    private static void tellOf(OutageRecord outage, Consumer<OutageRecord> listener) {
        try {
            listener.accept(outage);
        } catch (RuntimeException failed) {
            log.warn("The outage of the embedded database was not told", failed);
        }
    }

    private boolean starts() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(pause(attempts++).toMillis());
        try {
            isStarting = true;
            boolean isStarted = server.start();
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

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** From now on nothing is started. */
    void end() {
        thread.interrupt();
    }

    /** Waits for the end, too; what was being started is known by its lock file then. */
    @Override
    public void close() throws InterruptedException {
        end();
        thread.join(LAST_LOOK);
        long end = System.nanoTime();
        while (isStarting && !isAlive() && since(end).compareTo(LAST_LOOK) < 0) TimeUnit.MILLISECONDS.sleep(20);
    }
}
