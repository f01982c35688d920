package dev.zapis.eventstore.postgres;

import java.time.Duration;

/**
 * How long the database may keep somebody waiting who is then told so.
 *
 * @param acquire until a connection of the pool is free
 * @param connect until a connection is made, and until it has said goodbye
 * @param append until what is to be recorded is on its way
 */
public record DatabaseLimits(Duration acquire, Duration connect, Duration append) {

    /** What people have the patience for. */
    public static final DatabaseLimits PRODUCT =
            new DatabaseLimits(Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(5));
}
