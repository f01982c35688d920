package dev.zapis.eventstore.postgres.connection;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.util.retry.Retry;
import reactor.util.retry.RetryBackoffSpec;

/** Tells a connection that broke, or never came about, from a statement that the server refused. */
public final class ConnectionLoss {

    private static final Set<String> SHUTDOWN = Set.of("57P01", "57P02", "57P03");

    private ConnectionLoss() {}

    /** Whether the same statement may well succeed on another connection. */
    public static boolean is(Throwable error) {
        return switch (error) {
            case R2dbcNonTransientResourceException lost -> isConnection(lost.getSqlState());
            case R2dbcTransientResourceException lost -> isConnection(lost.getSqlState());
            case IOException broken -> true;
            case null -> false;
            // The network layer has exceptions of its own around those of the socket.
            default -> error.getCause() instanceof IOException;
        };
    }

    /** Asks again on another connection, later each time up to half a second; the last failure is told as it was. */
    public static RetryBackoffSpec again(int times) {
        return Retry.backoff(times, Duration.ofMillis(50))
                .maxBackoff(Duration.ofMillis(500))
                .filter(ConnectionLoss::is)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure());
    }

    private static boolean isConnection(@Nullable String state) {
        return state == null || state.startsWith("08") || SHUTDOWN.contains(state);
    }
}
