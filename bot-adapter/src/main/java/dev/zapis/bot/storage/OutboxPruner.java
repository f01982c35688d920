package dev.zapis.bot.storage;

import io.r2dbc.spi.ConnectionFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes away what nobody needs any more of what was to be said, and of how much was said. */
public final class OutboxPruner {

    private static final int AT_ONCE = 1_000;

    private final DatabaseClient db;

    public OutboxPruner(ConnectionFactory connections) {
        this.db = DatabaseClient.create(connections);
    }

    /**
     * What nobody needs any more goes, a bounded number of lines at a time: letters for whom this bot has never met too, once they
     * are of no use.
     *
     * @return how many lines went
     */
    public Mono<Long> prune(Instant now) {
        return Flux.concat(expired(now), deleted(), uncounted(now)).reduce(0L, Long::sum);
    }

    private Mono<Long> expired(Instant now) {
        return db.sql("""
                        update outbox set closed_at = now(), outcome = 'expired'
                        where closed_at is null and (claimed_until is null or claimed_until < clock_timestamp())
                          and id in (select id from outbox where closed_at is null and expires_at <= :now
                                       and (claimed_until is null or claimed_until < clock_timestamp()) limit :most)""")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("most", AT_ONCE)
                .fetch()
                .rowsUpdated();
    }

    private Mono<Long> deleted() {
        return db.sql("""
                        delete from outbox where id in (
                            select id from outbox where closed_at < now() - interval '30 days'
                            order by closed_at limit :most)""").bind("most", AT_ONCE).fetch().rowsUpdated();
    }

    /** Whoever was sent nothing for an hour has all their tokens back. */
    private Mono<Long> uncounted(Instant now) {
        return db.sql("""
                        delete from send_limit where counted_at < :now - interval '1 hour' and (bot_id, chat_id) in (
                            select bot_id, chat_id from send_limit
                            where chat_id <> 0 and counted_at < :now - interval '1 hour' limit :most)""")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("most", AT_ONCE)
                .fetch()
                .rowsUpdated();
    }
}
