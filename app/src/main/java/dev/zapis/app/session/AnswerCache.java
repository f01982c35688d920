package dev.zapis.app.session;

import dev.zapis.query.Query;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers that are given again until an event comes, from whatever instance, that the tables show which they were read from. Only what
 * people are shown rests on them: decisions read the log. Whoever has waited for an event that is not known yet to feed the tables is
 * given none of them.
 */
final class AnswerCache {

    /** Of one kind of query. */
    private static final int MOST = 10_000;

    /** What an operator does to the tables, such as handling a parked event later, moves no position. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ReadPositions positions;
    private final LongSupplier nanos;
    private final ConcurrentMap<Class<?>, Generation> generations = new ConcurrentHashMap<>();

    /** @param nanos a clock that only goes on */
    AnswerCache(ReadPositions positions, LongSupplier nanos) {
        this.positions = positions;
        this.nanos = nanos;
        positions.whenFed(this::sweep);
    }

    private record Answer(Object value, long at) {}

    /** The answers that were read when the tables showed these newest events, and no later ones had come. */
    private record Generation(Map<String, Long> newest, Map<Query<?>, Answer> answers) {

        static Generation of(Map<String, Long> newest) {
            return new Generation(newest, Collections.synchronizedMap(new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Query<?>, Answer> eldest) {
                    return size() > MOST;
                }
            }));
        }
    }

    /**
     * @param reads the tables that are read, each with the position that its answer has to show; 0 where nothing was waited for
     * @param asked the question itself
     */
    <R> Mono<R> answer(Query<R> query, Map<String, Long> reads, Mono<R> asked) {
        return Mono.defer(() -> {
            // Asked first: what comes between the two is then in the second.
            long known = positions.known();
            Map<String, Long> newest = newest(reads.keySet());
            if (!isKnown(reads, known, newest)) return asked;
            Generation now = generation(query.getClass(), newest);
            Answer last = now.answers().get(query);
            if (last != null && nanos.getAsLong() - last.at() < LONGEST.toNanos()) return Mono.just(given(last));
            long at = nanos.getAsLong();
            return isShown(now.newest())
                    .flatMap(isShown ->
                            isShown ? asked.doOnNext(value -> now.answers().put(query, new Answer(value, at))) : asked);
        });
    }

    private static boolean isKnown(Map<String, Long> reads, long known, Map<String, Long> newest) {
        return reads.entrySet().stream()
                .allMatch(each -> each.getValue() <= Math.max(known, newest.getOrDefault(each.getKey(), -1L)));
    }

    // Not when somebody asks next: who is forgotten stays in no memory.
    private void sweep() {
        generations.values().removeIf(last -> !last.newest()
                .equals(newest(last.newest().keySet())));
    }

    /** How many answers are remembered. */
    int size() {
        return generations.values().stream()
                .mapToInt(each -> each.answers().size())
                .sum();
    }

    private Map<String, Long> newest(Set<String> reads) {
        Map<String, Long> newest = new TreeMap<>();
        reads.forEach(tables -> newest.put(tables, positions.newest(tables)));
        return newest;
    }

    private Generation generation(Class<?> query, Map<String, Long> newest) {
        return generations.compute(
                query, (any, last) -> last != null && last.newest().equals(newest) ? last : Generation.of(newest));
    }

    private Mono<Boolean> isShown(Map<String, Long> newest) {
        if (newest.containsValue(-1L)) return Mono.just(false);
        return Flux.fromIterable(newest.entrySet())
                .concatMap(each -> positions.isShown(each.getKey(), each.getValue()))
                .all(isShown -> isShown);
    }

    @SuppressWarnings("unchecked") // of an equal query
    private static <R> R given(Answer known) {
        return (R) known.value();
    }
}
