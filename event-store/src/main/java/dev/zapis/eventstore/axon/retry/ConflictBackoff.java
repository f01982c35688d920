package dev.zapis.eventstore.axon.retry;

import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.axon.AxonExecutor;
import dev.zapis.eventstore.axon.retry.AttemptState.Conflict;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What has to be found out before a command is decided a second time. */
public final class ConflictBackoff {

    private static final int FIRST_WAIT = 10;
    private static final int LONGEST_WAIT = 100;

    private final EventLog log;
    private final ContentionQueues queues;
    private final FreshnessChecker freshness;
    private final AxonExecutor executor;
    private final LongAdder redecided = new LongAdder();

    public ConflictBackoff(EventLog log, ContentionQueues queues, FreshnessChecker freshness, AxonExecutor executor) {
        this.log = log;
        this.queues = queues;
        this.freshness = freshness;
        this.executor = executor;
    }

    /** For a command that has just come. */
    QueueTicket ticket() {
        return queues.ticket();
    }

    /** How it stands in the database. */
    CompletableFuture<FreshnessChecker.Answer> look(@Nullable String commandId) {
        return freshness.of(commandId);
    }

    /** Completes when there is a point in deciding anew: at once after the first conflict, then after a little while. */
    CompletableFuture<@Nullable Void> after(Conflict conflict, int tries) {
        redecided.increment();
        Mono<Void> pause = tries == 0 ? Mono.empty() : Mono.delay(wait(tries)).then();
        return learned(conflict).then(pause).publishOn(executor.scheduler()).toFuture();
    }

    /** How often a command was decided anew because of a conflict. */
    public long redecided() {
        return redecided.sum();
    }

    private static Duration wait(int tries) {
        int most = Math.min(LONGEST_WAIT, FIRST_WAIT << tries);
        return Duration.ofMillis(ThreadLocalRandom.current().nextInt(1, most));
    }

    /** Others who want the same queue from now on. If it can't be learned what it is, the next try goes without. */
    private Mono<Void> learned(Conflict conflict) {
        return log.source(conflict.criteria(), Math.max(0, conflict.position() - 1))
                .flatMapIterable(SourcingResult::events)
                .filter(event -> event.position() == conflict.position())
                .next()
                .doOnNext(event -> heat(conflict.criteria(), event))
                .then()
                .onErrorResume(failure -> Mono.empty());
    }

    private void heat(Criteria criteria, StoredEvent event) {
        for (Criterion item : criteria.items()) {
            if (item.matches(event.type(), event.tags())) {
                queues.heat(item.tags());
            }
        }
    }
}
