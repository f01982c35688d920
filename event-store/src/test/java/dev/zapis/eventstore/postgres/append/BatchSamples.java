package dev.zapis.eventstore.postgres.append;

import dev.zapis.eventstore.Append;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;

/** Batches for whoever sends them by hand. */
public final class BatchSamples {

    private BatchSamples() {}

    public static Batch batch(Append... appends) {
        return Batch.of(
                UUID.randomUUID(),
                Arrays.stream(appends).map(BatchSamples::request).toList(),
                Arrays.stream(appends).map(Append::after).toList());
    }

    private static AppendRequest request(Append append) {
        var made = new AtomicReference<AppendRequest>();
        Mono.<Long>create(answer -> made.set(AppendRequest.of(append, answer))).subscribe(position -> {}, error -> {});
        return Objects.requireNonNull(made.get());
    }
}
