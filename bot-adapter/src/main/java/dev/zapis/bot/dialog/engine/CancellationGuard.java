package dev.zapis.bot.dialog.engine;

import reactor.core.publisher.Mono;

/** Keeps cancels away from work, which then runs to its end: the database's driver bears none in mid-answer. */
public final class CancellationGuard {

    private CancellationGuard() {}

    /** Whoever waits may stop waiting; the work sees the waiter's context. */
    public static <T> Mono<T> of(Mono<T> work) {
        return Mono.deferContextual(
                context -> Mono.fromFuture(work.contextWrite(context).toFuture(), true));
    }
}
