package dev.zapis.eventstore.postgres;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a connection that broke, or never came about, from a statement that the server refused. */
public final class LostConnection {

    private static final Set<String> SHUTDOWN = Set.of("57P01", "57P02", "57P03");

    private LostConnection() {}

    /** Whether the same statement may well succeed on another connection. */
    public static boolean is(Throwable error) {
        return switch (error) {
            case R2dbcNonTransientResourceException lost -> isConnection(lost.getSqlState());
            case R2dbcTransientResourceException lost -> isConnection(lost.getSqlState());
            case null, default -> false;
        };
    }

    private static boolean isConnection(@Nullable String state) {
        return state == null || state.startsWith("08") || SHUTDOWN.contains(state);
    }
}
