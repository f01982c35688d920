package dev.zapis.app.boot;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What a start or a command on the console waits for: it has nothing else to do. */
public final class BlockingWait {

    private BlockingWait() {}

    /** Fails as the work fails, and with an {@link IllegalStateException} when it takes longer than the limit. */
    public static <T> T of(Mono<T> work, long limit, TimeUnit unit) throws InterruptedException {
        CompletableFuture<@Nullable T> result = work.toFuture();
        try {
            return Objects.requireNonNull(result.get(limit, unit), "no answer");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) throw known;
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            result.cancel(true);
            throw new IllegalStateException("no end after " + limit + " " + unit, late);
        }
    }
}
