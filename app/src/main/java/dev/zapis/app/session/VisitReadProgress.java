package dev.zapis.app.session;

import reactor.core.publisher.Mono;

/** How far the read tables have come for one visit, and how far they should: what is recorded is waited for a little, once. */
final class VisitReadProgress {

    private final QuerySender questions;
    private final OwnPositions positions;
    private final long account;
    private volatile long position;
    private volatile Mono<Void> caughtUp = Mono.empty();
    private volatile boolean isBehind;

    VisitReadProgress(QuerySender questions, OwnPositions positions, long account) {
        this.questions = questions;
        this.positions = positions;
        this.account = account;
    }

    /** Completes when what was recorded before this visit is to be seen, or was waited for. */
    Mono<Void> begun() {
        return positions.of(account).doOnNext(this::happened).then(awaited());
    }

    void recorded(long upTo) {
        positions.recorded(account, upTo);
        happened(upTo);
    }

    /** The next question waits for it, once for all that are asked at the same time. */
    void happened(long upTo) {
        if (upTo <= position) return;
        position = upTo;
        caughtUp = questions
                .reached(upTo)
                .doOnNext(reached -> {
                    isBehind = !reached;
                    if (reached) positions.seen(upTo);
                })
                .then()
                .cache();
    }

    Mono<Void> awaited() {
        return Mono.defer(() -> caughtUp);
    }

    boolean isBehind() {
        return isBehind;
    }

    /** Completes when all is to be seen, however long that takes. */
    Mono<Void> over() {
        return Mono.defer(() -> questions.fullyReached(position));
    }
}
