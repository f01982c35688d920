package dev.zapis.eventstore.postgres.append;

import reactor.core.publisher.Mono;

/** The one way by which batches get into the log. A cancel does not reach it. */
public interface AppendChannel {

    /** Records what of the batch may be recorded, or says what became of it if it was sent before. */
    Mono<Batch.Settled> send(Batch batch);

    /** Sees to it that the batch is not recorded any more; if it has been already, says what became of it. */
    Mono<Batch.Settled> giveUp(Batch batch);

    Mono<Void> close();
}
