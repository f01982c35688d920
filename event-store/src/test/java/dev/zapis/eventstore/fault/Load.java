package dev.zapis.eventstore.fault;

import static dev.zapis.eventstore.EventSamples.*;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.NewEvent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Callers who book a few slots over and over, so that they get into each other's way, until they are told to stop. */
final class Load {

    private static final int SLOTS = 40;
    private static final Duration BREATH = Duration.ofMillis(20);

    private final AtomicBoolean on = new AtomicBoolean(true);
    private final EventLog log;
    private final Recorder recorder;
    private final Mono<Void> callers;

    private Load(int callers, EventLog log, Recorder recorder) {
        this.log = log;
        this.recorder = recorder;
        this.callers = Flux.range(0, callers)
                .flatMap(caller -> Mono.defer(this::booking).repeat(on::get), callers)
                .then()
                .cache();
        this.callers.subscribe();
    }

    static Load start(int callers, EventLog log, Recorder recorder) {
        return new Load(callers, log, recorder);
    }

    /** Completes when all callers have their last answer; fails when one has none in time. */
    Mono<Void> stop(Duration limit) {
        return Mono.fromRunnable(() -> on.set(false)).then(callers).timeout(limit);
    }

    private Mono<Outcome> booking() {
        var random = ThreadLocalRandom.current();
        var slot = "slot=" + random.nextInt(SLOTS);
        var other = "slot=" + random.nextInt(SLOTS);
        return switch (random.nextInt(6)) {
            case 0 -> told(recorder.append(log, unconditional(events(slot))));
            case 1 -> decided(slot, other);
            case 2 -> told(recorder.append(log, onceOnly(slot)));
            default -> decided(slot, slot);
        };
    }

    /** An append that relies on one thing and changes another. */
    private Mono<Outcome> decided(String read, String written) {
        return recorder.source(log, tagged(read))
                .flatMap(known -> recorder.append(log, append(tagged(read), known.head(), events(written))))
                .transform(Load::told);
    }

    /** A command that came twice, quite often. */
    private static Append onceOnly(String slot) {
        var command = "command=" + ThreadLocalRandom.current().nextInt(2_000);
        return new Append(List.of(booked(slot, command)), nothing(), 0, Set.of(command), List.of());
    }

    private static NewEvent[] events(String tag) {
        return IntStream.rangeClosed(0, ThreadLocalRandom.current().nextInt(3))
                .mapToObj(
                        i -> booked(tag, "person=" + ThreadLocalRandom.current().nextInt(100)))
                .toArray(NewEvent[]::new);
    }

    /** Who failed takes a breath. */
    private static Mono<Outcome> told(Mono<Outcome> call) {
        return call.onErrorResume(error -> Mono.just(new Outcome.Failed(error.toString())))
                .delayUntil(outcome -> outcome instanceof Outcome.Failed ? Mono.delay(BREATH) : Mono.empty());
    }
}
