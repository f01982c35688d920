package dev.zapis.eventstore;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A projection's own tables, within the transaction that also moves its token. */
public interface Tables {

    /**
     * Runs one statement that returns no rows. {@code {name}} stands for the projection's table of that name,
     * {@code $1} … for the arguments; where the server can't infer the type of a null, the statement casts.
     *
     * @return the number of rows touched
     */
    Mono<Long> execute(String sql, @Nullable Object... arguments);
}
