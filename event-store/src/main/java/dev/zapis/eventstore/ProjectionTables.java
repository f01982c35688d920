package dev.zapis.eventstore;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A projection's own tables, within the transaction that also moves its token. */
public interface ProjectionTables {

    /**
     * Runs one statement that returns no rows, after everything written before. {@code {name}} stands for the projection's
     * table of that name, {@code $1} … for the arguments; where the server can't infer the type of a null, the statement
     * casts.
     *
     * @return the number of rows touched
     */
    Mono<Long> execute(String sql, @Nullable Object... arguments);

    /**
     * As {@link #execute} for whoever needs no number of rows: many times as fast, since it completes at once and the
     * statement is sent with those of other events, at the latest before the token moves. A failure is the failure of the event
     * all the same. Rows that plain {@code insert … values (…)} adds, also with {@code on conflict … do nothing}, travel together;
     * the order of statements is kept but for such inserts into different tables.
     */
    default Mono<Void> write(String sql, @Nullable Object... arguments) {
        return execute(sql, arguments).then();
    }

    /**
     * As {@link #execute} for a table that is not the projection's and outlives it, such as work that the event calls for. In a
     * verification, which changes nothing, nothing is executed.
     */
    default Mono<Long> effect(String sql, @Nullable Object... arguments) {
        return execute(sql, arguments);
    }

    /**
     * Whether the event was in the log before these tables were begun: it is taken in once more, and nothing outside them may
     * come of it.
     */
    default boolean isReplay() {
        return false;
    }
}
