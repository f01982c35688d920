package dev.zapis.eventstore.postgres.connection;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The end of patience with a server: each statement sets one and hardly any is reached, so setting it wakes no thread up,
 * and it comes up to half a second late.
 */
final class ResponseTimeout {

    private static final HashedWheelTimer WHEEL = new HashedWheelTimer(
            new DefaultThreadFactory("zapis-silence", true), 250, TimeUnit.MILLISECONDS, 256, false);

    private ResponseTimeout() {}

    /** Completes at the end of it. */
    static Mono<Long> of(Duration limit) {
        return Mono.create(sink -> sink.onDispose(after(limit, () -> sink.success(0L))::cancel));
    }

    /** Does it at the end, unless that is cancelled before. */
    static Timeout after(Duration limit, Runnable end) {
        return WHEEL.newTimeout(
                reached -> Schedulers.parallel().schedule(end), limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
