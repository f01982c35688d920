package dev.zapis.eventstore.postgres.append;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.AppendConflictException;
import dev.zapis.eventstore.OverloadedException;
import dev.zapis.eventstore.postgres.cache.RecentEventCache;
import dev.zapis.eventstore.postgres.connection.SerialExecutor;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Group commit: one batch is in flight, and what comes meanwhile is the next one. */
public final class GroupCommitAppender {

    private static final Duration RESENDING = Duration.ofSeconds(8);
    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int FEW = 8;

    /** Classes of errors that one request's own content brings about: data, constraints, limits, what functions raise. */
    private static final Set<String> POISON = Set.of("22", "23", "54", "P0");

    private final AppendChannel channel;
    private final RecentEventCache cache;
    private final BatchRetry retry;
    private final AdmissionControl admission;
    private final BatchIds ids = new BatchIds();
    private final SerialExecutor serial = new SerialExecutor();
    private final Sinks.Empty<Void> idle = Sinks.empty();
    private final Disposable looking;
    private volatile boolean closing;

    // Touched in turns only.
    private final Deque<AppendRequest> waiting = new ArrayDeque<>();
    private final Deque<Batch> parts = new ArrayDeque<>();
    private boolean flying;

    /** @param waitLimit who has waited so long for a batch is refused */
    public GroupCommitAppender(AppendChannel channel, RecentEventCache cache, Duration waitLimit) {
        this(channel, cache, waitLimit, RESENDING);
    }

    GroupCommitAppender(AppendChannel channel, RecentEventCache cache, Duration waitLimit, Duration resending) {
        this.admission = new AdmissionControl(waitLimit);
        this.channel = channel;
        this.cache = cache;
        this.retry = new BatchRetry(channel, resending);
        this.looking = Flux.interval(LOOK).onBackpressureDrop().subscribe(tick -> serial.take(this::dismissLate));
    }

    /** By them this instance's batches are known. */
    public BatchIds ids() {
        return ids;
    }

    /** Once subscribed to it goes on to its end, whatever becomes of the subscriber. */
    public Mono<Long> append(Append append) {
        return Mono.create(answer -> accept(append, answer));
    }

    /** Refuses new requests, brings those accepted to their end, and closes the connection. */
    public Mono<Void> close() {
        return Mono.defer(() -> {
                    looking.dispose();
                    closing = true;
                    serial.take(this::proceed);
                    return idle.asMono().timeout(CLOSING_LIMIT).onErrorComplete();
                })
                .then(channel.close());
    }

    private void accept(Append append, MonoSink<Long> answer) {
        AppendRequest request;
        try {
            request = AppendRequest.of(append, answer);
            if (closing) {
                throw new OverloadedException("the log is being closed");
            }
            admission.enter(request);
        } catch (OverloadedException | IllegalArgumentException refused) {
            answer.error(refused);
            return;
        }
        serial.take(() -> {
            waiting.addLast(request);
            proceed();
        });
    }

    private void proceed() {
        if (!flying) {
            var next = next();
            if (next != null) {
                fly(next);
            } else if (closing) {
                idle.tryEmitEmpty();
            }
        }
    }

    private @Nullable Batch next() {
        while (parts.isEmpty() && !waiting.isEmpty()) {
            var refused = new ArrayList<Runnable>();
            var formed = BatchBuilder.next(
                    ids.next(),
                    waiting,
                    cache,
                    (request, position) -> refused.add(() -> contradicted(request, position)));
            tell(refused);
            if (formed.size() > 0) {
                return formed;
            }
        }
        return parts.pollFirst();
    }

    /**
     * A few are told after two more steps: the winner is answered meanwhile, and what it brings next flies before. Many are
     * told elsewhere, so that what they do then doesn't keep the lane waiting.
     */
    private void tell(List<Runnable> refused) {
        if (refused.size() > FEW) {
            Schedulers.parallel().schedule(() -> refused.forEach(Runnable::run));
        } else if (!refused.isEmpty()) {
            serial.take(() -> serial.take(() -> refused.forEach(Runnable::run)));
        }
    }

    private void fly(Batch batch) {
        flying = true;
        admission.sending();
        retry.of(batch)
                .subscribe(
                        settled -> serial.take(() -> landed(batch, settled)),
                        error -> serial.take(() -> failed(batch, error)));
    }

    private void landed(Batch batch, Batch.Settled settled) {
        flying = false;
        admission.settled();
        var recorded = settled.recorded(batch);
        if (!recorded.isEmpty()) {
            cache.add(recorded);
        }
        // What waits need not wait for the answers to be heard.
        proceed();
        long position = settled.first() - 1;
        for (int i = 0; i < batch.size(); i++) {
            var request = batch.requests().get(i);
            if (settled.conflicts()[i] >= 0) {
                contradicted(request, settled.conflicts()[i]);
            } else {
                position += request.events();
                admission.leave(request);
                request.answer().success(position);
            }
        }
    }

    /** A statement fails as a whole: halves are sent until the request that spoils it stands alone. */
    private void failed(Batch batch, Throwable error) {
        flying = false;
        admission.settled();
        if (batch.size() > 1 && isPoison(error)) {
            int half = batch.size() / 2;
            parts.addFirst(batch.part(ids.next(), half, batch.size()));
            parts.addFirst(batch.part(ids.next(), 0, half));
        } else {
            var named = DuplicateIdError.named(error);
            batch.requests().forEach(request -> refuse(request, named));
        }
        proceed();
    }

    private void contradicted(AppendRequest request, long position) {
        refuse(request, new AppendConflictException(position));
    }

    private void refuse(AppendRequest request, Throwable error) {
        admission.leave(request);
        request.answer().error(error);
    }

    private void dismissLate() {
        long limit = admission.waitLimit().toNanos();
        while (!waiting.isEmpty() && System.nanoTime() - waiting.getFirst().since() > limit) {
            refuse(waiting.removeFirst(), new OverloadedException("an append has waited too long"));
        }
    }

    private static boolean isPoison(Throwable error) {
        return error instanceof R2dbcException refused
                && POISON.contains(
                        Objects.requireNonNullElse(refused.getSqlState(), "  ").substring(0, 2));
    }
}
