package dev.zapis.eventstore.postgres.append;

import dev.zapis.eventstore.OutcomeUnknownException;
import dev.zapis.eventstore.OverloadedException;
import dev.zapis.eventstore.postgres.connection.ConnectionLoss;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Brings a batch to its outcome over connections that break. A batch that is told to have failed is never recorded later:
 * where that can't be had, the outcome is told to be unknown.
 */
final class BatchRetry {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRetry.class);
    /** No answer from the lane or within the statement's limit: nothing was recorded, another time it may be. */
    private static final Set<String> TOO_SLOW = Set.of("55P03", "57014");

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration SETTLING_LIMIT = Duration.ofMinutes(1);

    private final AppendChannel channel;
    private final Duration resending;

    /** A batch is sent again for so long after its connection was lost. */
    BatchRetry(AppendChannel channel, Duration resending) {
        this.channel = channel;
        this.resending = resending;
    }

    Mono<Batch.Settled> of(Batch batch) {
        return Mono.defer(() -> again(batch, System.nanoTime() + resending.toNanos()))
                .onErrorResume(BatchRetry::isNoAnswer, lost -> settle(batch, lost))
                .onErrorMap(
                        BatchRetry::isTooSlow,
                        slow -> new OverloadedException("the database is busy: " + slow.getMessage()));
    }

    /** Nearly all arrive at once: what repeats is set up for those only that don't. */
    private Mono<Batch.Settled> again(Batch batch, long deadline) {
        var sending = Mono.defer(() -> channel.send(batch));
        return sending.onErrorResume(lost -> isWorthAnother(lost, deadline), lost -> {
            LOG.warn("batch {} is sent again: {}", batch.id(), lost.getMessage());
            return sending.delaySubscription(PAUSE)
                    .retryWhen(Retry.backoff(Long.MAX_VALUE, PAUSE)
                            .maxBackoff(Duration.ofMillis(500))
                            .filter(again -> isWorthAnother(again, deadline)));
        });
    }

    private static boolean isWorthAnother(Throwable lost, long deadline) {
        return ConnectionLoss.is(lost) && System.nanoTime() < deadline;
    }

    /** The old backend may still be waiting for the lane: a tombstone keeps it from recording the batch later. */
    private Mono<Batch.Settled> settle(Batch batch, Throwable lost) {
        if (!batch.sent().get()) {
            return Mono.error(unreachable(lost));
        }
        return channel.giveUp(batch)
                .switchIfEmpty(Mono.error(() -> unreachable(lost)))
                .onErrorResume(error -> !(error instanceof OverloadedException), unsettled -> {
                    settleLater(batch);
                    return Mono.error(new OutcomeUnknownException(unsettled));
                });
    }

    private void settleLater(Batch batch) {
        Mono.defer(() -> channel.giveUp(batch))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500)).maxBackoff(Duration.ofSeconds(5)))
                .timeout(SETTLING_LIMIT)
                .subscribe(
                        settled -> LOG.info("batch {} had been recorded", batch.id()),
                        error -> LOG.warn("what became of batch {} stays open", batch.id(), error));
    }

    private static OverloadedException unreachable(Throwable lost) {
        return new OverloadedException("the database can not be reached: " + lost.getMessage());
    }

    /** Only the server's own word tells that a batch that was sent is not recorded. */
    private static boolean isNoAnswer(Throwable error) {
        return ConnectionLoss.is(error) || !(error instanceof R2dbcException);
    }

    private static boolean isTooSlow(Throwable error) {
        return error instanceof R2dbcException refused
                && refused.getSqlState() != null
                && TOO_SLOW.contains(refused.getSqlState());
    }
}
