package dev.zapis.app.boot;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.projection.ProjectionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Holds back whatever asks the read tables until all of them are shown in the version of this program: after an update the views
 * lead to the tables of the older one, which lack what this one asks for, until those of this version are built.
 */
public final class ReadModelGate {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelGate.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LAST_MOMENTS = Duration.ofSeconds(5);

    /** Half a minute. */
    private static final int LOOKS_A_LINE = 60;

    private final Map<String, Integer> versions;
    private final Flux<ProjectionState> states;
    private final Runnable end;
    private final Sinks.Empty<Void> stop = Sinks.empty();
    private final Mono<Boolean> opened;
    private volatile @Nullable Mono<Void> held;
    private volatile List<String> awaited = List.of();
    private volatile boolean isStopping;
    private List<String> told = List.of();
    private int looks;

    /**
     * @param versions which this program reads, by the read tables' name
     * @param states how all generations stand, each time that it is asked
     * @param end what is to be done when what was held back can't be started
     */
    public ReadModelGate(Map<String, Integer> versions, Flux<ProjectionState> states, Runnable end) {
        this.versions = new TreeMap<>(versions);
        this.states = states;
        this.end = end;
        this.opened = Flux.interval(LOOK)
                .onBackpressureDrop()
                .takeUntilOther(stop.asMono())
                .concatMap(tick -> look().onErrorResume(ReadModelGate::unknown), 1)
                .doOnNext(this::tell)
                .filter(List::isEmpty)
                .next()
                .map(none -> true)
                .cache();
    }

    /**
     * Does the work at once where the tables can be read. Else the start goes on without it, and it is done when they can be,
     * after what was held back before. It may read files: it is begun on no event loop.
     */
    public Mono<Void> pass(Mono<?> work) {
        return Mono.defer(() -> held == null ? look() : Mono.just(awaited))
                .publishOn(Schedulers.boundedElastic())
                .flatMap(missing -> {
                    if (held == null && missing.isEmpty()) return work.then();
                    hold(work);
                    return Mono.empty();
                });
    }

    /** The read tables that are waited for, and how far they are. */
    public List<String> awaited() {
        return awaited;
    }

    /** From now on nothing that is held back is begun; what is under way is given a moment to end. */
    public Mono<Void> close() {
        return Mono.defer(() -> {
            isStopping = true;
            stop.tryEmitEmpty();
            Mono<Void> last = held;
            return last == null ? Mono.empty() : last.timeout(LAST_MOMENTS, Mono.empty());
        });
    }

    private void hold(Mono<?> work) {
        Mono<Void> before = held;
        Mono<Void> all = (before == null ? Mono.<Void>empty() : before)
                .then(opened)
                .filter(open -> !isStopping)
                .publishOn(Schedulers.boundedElastic())
                .flatMap(open -> Database.toTheEnd(work.then()))
                .onErrorResume(this::failed)
                .cache();
        held = all;
        all.subscribe();
    }

    private Mono<Void> failed(Throwable failure) {
        LOG.error("what waited for the read tables can't be started, so Zapis ends: {}", failure.getMessage(), failure);
        isStopping = true;
        end.run();
        return Mono.empty();
    }

    private Mono<List<String>> look() {
        return states.collectList().map(this::missing).doOnNext(missing -> awaited = missing);
    }

    private static Mono<List<String>> unknown(Throwable failure) {
        LOG.warn("it can't be read how the read tables stand: {}", failure.toString());
        return Mono.empty();
    }

    private List<String> missing(List<ProjectionState> there) {
        List<String> missing = new ArrayList<>();
        versions.forEach((name, version) -> {
            var ours = there.stream()
                    .filter(state -> state.projection().equals(name) && state.version() == version)
                    .toList();
            if (ours.stream().noneMatch(ProjectionState::live))
                missing.add(name
                        + ours.stream()
                                .map(state -> " (" + state.position() + " of " + state.until() + ")")
                                .collect(Collectors.joining()));
        });
        return List.copyOf(missing);
    }

    private void tell(List<String> missing) {
        if (missing.isEmpty()) LOG.info("the read tables of this version are built: the bot begins");
        else if (looks++ % LOOKS_A_LINE == 0) {
            if (missing.equals(told))
                LOG.error("the bot still waits for read tables of this version, which make no progress: {}", missing);
            else LOG.warn("the bot waits until the read tables of this version are built: {}", missing);
            told = missing;
        }
    }
}
