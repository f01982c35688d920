package dev.zapis.app.session;

import dev.zapis.query.Query;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How far the read tables have come for one visit, and how far they should. A question waits a little, and once, for the tables
 * that it reads, and there for what feeds them alone.
 */
final class VisitReadProgress {

    private final QuerySender queries;
    private final OwnPositions positions;
    private final long account;
    private final ConcurrentMap<String, Needed> needed = new ConcurrentHashMap<>();

    VisitReadProgress(QuerySender queries, OwnPositions positions, long account) {
        this.queries = queries;
        this.positions = positions;
        this.account = account;
    }

    /** What tables have to show; waited for once by all that are asked at the same time. */
    private final class Needed {

        private final String tables;
        private final long position;
        private final Mono<Boolean> reached;
        private volatile boolean isMissed;

        Needed(String tables, long position) {
            this.tables = tables;
            this.position = position;
            this.reached =
                    queries.reached(tables, position).doOnNext(this::learns).cache();
        }

        private void learns(boolean isReached) {
            isMissed = !isReached;
            if (isReached) positions.seen(tables, position);
        }
    }

    /** Completes when it is known what was recorded before this visit and is not to be seen yet. */
    Mono<Void> begun() {
        return positions.of(account).doOnNext(this::need).then();
    }

    void recorded(CommandSender.Recorded recorded) {
        Map<String, Long> fed = queries.needed(recorded);
        positions.recorded(account, fed);
        need(fed);
    }

    /** All up to here is to be seen, whoever recorded it. */
    Mono<Void> happened(long upTo) {
        return queries.needed(upTo).doOnNext(this::need).then();
    }

    private void need(Map<String, Long> fed) {
        fed.forEach((tables, position) -> {
            if (!positions.isSeen(tables, position))
                needed.merge(tables, new Needed(tables, position), VisitReadProgress::later);
        });
    }

    private static Needed later(Needed one, Needed other) {
        return other.position > one.position ? other : one;
    }

    <R> Mono<R> ask(Query<R> query) {
        return Flux.fromIterable(queries.reads(query))
                .flatMap(tables -> Mono.justOrEmpty(needed.get(tables)))
                .flatMap(awaited -> awaited.reached)
                .then(Mono.defer(() -> queries.ask(query, this::waited)));
    }

    // What another visit has waited for is shown here too.
    private long waited(String tables) {
        Needed own = needed.get(tables);
        return Math.max(own == null ? 0 : own.position, positions.seen(tables));
    }

    boolean isBehind() {
        return needed.values().stream().anyMatch(each -> each.isMissed);
    }

    /** Completes when all that was missed is to be seen, however long that takes. */
    Mono<Void> over() {
        return Flux.fromIterable(needed.values())
                .filter(each -> each.isMissed)
                .flatMap(each -> queries.fullyReached(each.tables, each.position)
                        .doOnSuccess(done -> positions.seen(each.tables, each.position)))
                .then();
    }
}
