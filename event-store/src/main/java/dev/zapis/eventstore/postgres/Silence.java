package dev.zapis.eventstore.postgres;

import io.netty.util.HashedWheelTimer;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The end of patience with a server: each statement sets one and hardly any is reached, so setting it wakes no thread up,
 * and it comes up to half a second late.
 */
final class Silence {

    private static final HashedWheelTimer WHEEL = new HashedWheelTimer(
            new DefaultThreadFactory("zapis-silence", true), 250, TimeUnit.MILLISECONDS, 256, false);

    private Silence() {}

    static Mono<Long> of(Duration limit) {
        return Mono.create(sink -> {
            Runnable ended = () -> sink.success(0L);
            var timeout = WHEEL.newTimeout(
                    reached -> Schedulers.parallel().schedule(ended), limit.toMillis(), TimeUnit.MILLISECONDS);
            sink.onDispose(timeout::cancel);
        });
    }
}
