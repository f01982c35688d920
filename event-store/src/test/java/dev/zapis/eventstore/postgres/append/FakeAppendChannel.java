package dev.zapis.eventstore.postgres.append;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.AppendConflictException;
import dev.zapis.eventstore.InMemoryEventLog;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/** A database that records batches in the reference model, each request by itself, when the test lets it. */
final class FakeAppendChannel implements AppendChannel {

    final InMemoryEventLog log = new InMemoryEventLog();
    /** What happens to each batch on its way. */
    Consumer<Batch> toll = batch -> {};
    /** Until it completes no answer comes. */
    Mono<Void> gate = Mono.empty();

    /** Where conditions don't matter the events are only counted: the model takes longer the more it has. */
    boolean counting;

    private long counted;
    int batches;
    int largest;

    @Override
    public Mono<Batch.Settled> send(Batch batch) {
        return gate.then(Mono.fromCallable(() -> {
            toll.accept(batch);
            batches++;
            largest = Math.max(largest, batch.size());
            return settle(batch);
        }));
    }

    private Batch.Settled settle(Batch batch) {
        var conflicts = new long[batch.size()];
        Arrays.fill(conflicts, -1);
        if (counting) {
            long first = counted + 1;
            counted += batch.requests().stream().mapToInt(AppendRequest::events).sum();
            return new Batch.Settled(first, conflicts, Instant.EPOCH);
        }
        long before = head();
        for (int i = 0; i < batch.size(); i++) {
            conflicts[i] =
                    record(batch.requests().get(i).append(), batch.afters().get(i));
        }
        return new Batch.Settled(before + 1, conflicts, Instant.EPOCH);
    }

    private long record(Append asked, long after) {
        try {
            log.append(new Append(asked.events(), asked.condition(), after, asked.once(), asked.keys()))
                    .block();
            return -1;
        } catch (AppendConflictException conflict) {
            return conflict.position();
        }
    }

    long head() {
        return log.head().blockOptional().orElseThrow();
    }

    @Override
    public Mono<Batch.Settled> giveUp(Batch batch) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> close() {
        return Mono.empty();
    }
}
