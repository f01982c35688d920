package dev.zapis.eventstore.projection;

import dev.zapis.eventstore.projection.run.ProjectionRunner;
import dev.zapis.eventstore.projection.run.ProjectionSupervisor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How far what people see of each projection has come, whoever fills it and in whichever version: views never go back, so what was
 * once seen need not be asked again.
 */
final class ShownPositions {

    private static final Duration POLL = Duration.ofMillis(50);

    private final ProjectionSupervisor supervisor;
    private final ProjectionStatusReader statuses;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    ShownPositions(ProjectionSupervisor supervisor, ProjectionStatusReader statuses) {
        this.supervisor = supervisor;
        this.statuses = statuses;
    }

    /** Completes when the view shows the event at this position. The caller sets a time limit. */
    Mono<Void> reached(String projection, long position) {
        return Mono.defer(() -> {
            if (isSeen(projection, position)) return Mono.empty();
            var here = supervisor.progress(projection).reached(position);
            var elsewhere = Flux.interval(Duration.ZERO, POLL)
                    .onBackpressureDrop()
                    .filter(tick -> !isFilledHere(projection))
                    .concatMap(tick -> asked(projection).onErrorComplete(), 1)
                    .filter(place -> place >= position)
                    .next();
            return Mono.firstWithSignal(here, elsewhere).then();
        });
    }

    /** Whether it does just now; the database is asked only where somebody else fills the view. */
    Mono<Boolean> isReached(String projection, long position) {
        return Mono.defer(() -> isSeen(projection, position) || isFilledHere(projection)
                ? Mono.fromSupplier(() -> isSeen(projection, position))
                : asked(projection).map(place -> place >= position).defaultIfEmpty(false));
    }

    private boolean isSeen(String projection, long position) {
        return supervisor.progress(projection).shown() >= position || seen.getOrDefault(projection, -1L) >= position;
    }

    private boolean isFilledHere(String projection) {
        return supervisor.runners(projection).anyMatch(ProjectionRunner::hasLive);
    }

    private Mono<Long> asked(String projection) {
        return statuses.of(projection, 0).doOnNext(place -> seen.merge(projection, place, Math::max));
    }
}
