package dev.zapis.eventstore.model;

import static dev.zapis.eventstore.EventSamples.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.InMemoryEventLog;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.model.History.End;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Random commands, by several instances on one database, against the reference model and the serial checker. */
@Tag("F25")
@Tag("F26")
@Tag("F27")
class ModelIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final List<Instance> instances =
            Stream.generate(() -> Instance.on(address)).limit(3).toList();
    private final Set<UUID> leftOver = new HashSet<>();

    @AfterEach
    void close() {
        Flux.fromIterable(instances).concatMap(Instance::close).blockLast(LIMIT);
        TestPostgres.drop(address);
    }

    @Test
    void one_by_one_every_answer_is_the_models() {
        Seeds.each(40, 8_000, this::oneByOne);
    }

    @Test
    void at_once_every_answer_fits_the_order_of_positions() {
        Seeds.each(50, 2_500, this::atOnce);
    }

    private void oneByOne(long seed) {
        var draw = new Draw(seed);
        var history = new History();
        var model = new InMemoryEventLog();
        long base = head();
        for (int step = 0; step < 20; step++) {
            cutSometimes(draw);
            var append = draw.append(draw.marker(base, head()));
            var expected = now(new History().append(model, shifted(append, -base)));
            var end = now(history.append(any(draw), append));
            assertThat(placeOf(end)).as("%s as %s", end, expected).isEqualTo(placeOf(expected, base));
            now(history.source(any(draw), draw.criteria(), draw.marker(base, head()), true));
        }
        judge(base, history);
    }

    private void atOnce(long seed) {
        var draw = new Draw(seed);
        var history = new History();
        long base = head();
        var clients = Stream.generate(draw::another).limit(6).toList();
        var follower = any(draw).tail(base).take(12).collectList();
        var seen = follower.doOnNext(history::followed).subscribe();
        Flux.fromIterable(clients)
                .flatMap(client -> Flux.range(0, 6).concatMap(step -> act(client, history, base)), 6)
                .blockLast(LIMIT);
        seen.dispose();
        judge(base, history);
    }

    private Mono<?> act(Draw draw, History history, long base) {
        return Mono.fromRunnable(() -> cutSometimes(draw))
                .subscribeOn(Schedulers.boundedElastic())
                .then(Mono.defer(() -> history.source(any(draw), draw.criteria(), base, draw.chance(50))))
                .flatMap(known -> {
                    var append = draw.append(draw.marker(base, known.head()));
                    return draw.chance(15)
                            ? history.abandon(any(draw), append, Duration.ofNanos(draw.below(3_000_000)))
                            : history.append(any(draw), append);
                });
    }

    /** Abandoned appends may run on: what comes of them later is the next seed's left-over. */
    private void judge(long base, History history) {
        for (var instance : instances) {
            now(history.append(instance.log, unconditional(booked("end=1"))));
        }
        var log = now(instances.getFirst().log.fresh(everything(), base)).events();
        new SerialChecker(base, leftOver, log).check(history);
        history.attempts().stream()
                .filter(attempt -> attempt.end() instanceof End.Abandoned)
                .flatMap(attempt -> attempt.append().events().stream())
                .forEach(event -> leftOver.add(event.id()));
    }

    private void cutSometimes(Draw draw) {
        if (draw.below(300) == 0) {
            TestPostgres.cutOne(address);
        }
    }

    private PostgresEventLog any(Draw draw) {
        return instances.get(draw.below(instances.size())).log;
    }

    private long head() {
        return now(instances.getFirst().log.head());
    }

    private static Append shifted(Append append, long by) {
        return new Append(append.events(), append.condition(), append.after() + by, append.once(), List.of());
    }

    private static long placeOf(End end) {
        return placeOf(end, 0);
    }

    /** 0 for a refusal: which of several contradicting events it names is the log's affair. */
    private static long placeOf(End end, long base) {
        return switch (end) {
            case End.Recorded recorded -> recorded.position() + base;
            case End.Refused refused -> 0;
            default -> throw new AssertionError("neither recorded nor refused: " + end);
        };
    }

    private static <T> T now(Mono<T> answer) {
        return requireNonNull(answer.block(LIMIT));
    }

    private record Instance(Database database, PostgresEventLog log) {

        static Instance on(DatabaseAddress address) {
            var database = TestPostgres.open(address, 6);
            return new Instance(database, PostgresEventLog.open(database));
        }

        Mono<Void> close() {
            return log.close().then(database.close());
        }
    }
}
