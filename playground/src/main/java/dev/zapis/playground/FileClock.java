package dev.zapis.playground;

import dev.zapis.playground.storage.KeyValueLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.StringNode;

/** Wall clock plus an offset that is kept in the stand-in's own files. */
public final class FileClock implements StandinClock {

    private static final String KEY = "clock";

    private final KeyValueLog log;
    private final Clock wall;
    private final AtomicReference<Duration> offset;

    public FileClock(KeyValueLog log, Clock wall) {
        this.log = log;
        this.wall = wall;
        offset = new AtomicReference<>(
                log.find(KEY).map(kept -> Duration.parse(kept.asString())).orElse(Duration.ZERO));
    }

    @Override
    public Instant now() {
        return wall.instant().plus(offset.get());
    }

    @Override
    public Mono<Instant> advance(Duration by) {
        return Mono.fromSupplier(() -> {
            Duration moved = offset.updateAndGet(old -> old.plus(by));
            log.put(KEY, StringNode.valueOf(moved.toString()));
            return wall.instant().plus(moved);
        });
    }

    @Override
    public Mono<Instant> set(Instant to) {
        return Mono.defer(() -> advance(Duration.between(now(), to)));
    }
}
