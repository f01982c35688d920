package dev.zapis.app.monitoring;

import dev.zapis.bot.dialog.engine.BotMonitor.Failure;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.query.journal.ErrorJournal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Writes failures down while whoever failed goes on; what the database can't take in time is dropped and counted. */
public final class ErrorRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorRecorder.class);
    private static final int UNDER_WAY = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String OURS = "dev.zapis.";

    private final ErrorJournal journal;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(UNDER_WAY);
    private final LongAdder dropped = new LongAdder();

    public ErrorRecorder(ErrorJournal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Takes away some of what is older than 30 days; answers how much. */
    public Mono<Long> tidy() {
        return Mono.defer(() -> journal.forgetBefore(clock.instant().minus(KEPT)));
    }

    void note(Failure failure) {
        if (!places.tryAcquire()) {
            dropped.increment();
            return;
        }
        Database.toTheEnd(Mono.defer(() -> journal.note(written(failure), clock.instant())))
                .timeout(PATIENCE)
                .doFinally(end -> places.release())
                .subscribe(none -> {}, error -> lost(failure, error));
    }

    /** How many failures are in the log alone. */
    public long dropped() {
        return dropped.sum();
    }

    private void lost(Failure failure, Throwable error) {
        dropped.increment();
        LOG.warn("failure {} was not written down: {}", failure.code(), error.toString());
    }

    // An exception's words may hold what somebody typed: its class and where it came up tell enough.
    private static ErrorJournal.Failure written(Failure failure) {
        Throwable cause = failure.cause();
        return new ErrorJournal.Failure(
                failure.code(), failure.kind(), cause.getClass().getSimpleName(), place(cause));
    }

    private static String place(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var ours = Arrays.stream(cause.getStackTrace())
                    .filter(line -> line.getClassName().startsWith(OURS))
                    .findFirst();
            if (ours.isPresent())
                return ours.get().getClassName() + "." + ours.get().getMethodName() + ":"
                        + ours.get().getLineNumber();
        }
        return "";
    }
}
