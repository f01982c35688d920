package dev.zapis.query.state;

import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** How the product is doing right now. */
@Reads({})
public record SystemStatus() implements Query<SystemStatus.Result> {

    public record Result(Program program, Log log, Work work) {}

    /**
     * The instance that answers.
     *
     * @param poll how long ago Telegram last answered a poll; none before the first, or where another instance polls
     */
    public record Program(
            String version, Instant since, @Nullable Duration poll) {}

    /**
     * The event log and what follows it.
     *
     * @param newest how long ago the newest event was recorded
     * @param behind by how many events the slowest read table is behind
     * @param parked how many events wait because they could not be handled
     * @param bytes of the whole database
     */
    public record Log(long events, Duration newest, long behind, long parked, long bytes) {}

    /** What waits to be done. */
    public record Work(Queue updates, Queue notices, Queue due) {}

    /** @param late for how long the first in the queue could have been done */
    public record Queue(long open, Duration late) {}

    /** Whoever has all this at hand. */
    public interface Source {
        Mono<Result> now();
    }

    record Handler(Source source) {

        @QueryHandler
        Mono<Result> handle(SystemStatus query) {
            return source.now();
        }
    }
}
