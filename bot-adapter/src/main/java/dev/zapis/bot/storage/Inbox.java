package dev.zapis.bot.storage;

import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The updates of one bot: each is kept before Telegram hears that it arrived, and until it is handled. */
public final class Inbox {

    /** So often an update may end the program or fail before it is put aside for the operator. */
    private static final int MOST_TRIES = 3;

    private static final int TIDIED_AT_ONCE = 1_000;

    private static final String ENDED = "the program ended while it was handled";

    private final DatabaseClient db;
    private final long bot;

    public Inbox(ConnectionFactory connections, long bot) {
        this.db = DatabaseClient.create(connections);
        this.bot = bot;
    }

    /**
     * An update as it came.
     *
     * @param chat none for an update that is about no chat
     * @param payload the update's JSON
     */
    public record Kept(long update, @Nullable Long chat, String payload) {}

    /**
     * @return those that are to be handled, in their order: new ones, and those that were kept before but are neither handled
     *     nor put aside, as whoever kept them may be gone
     */
    public Mono<List<Kept>> keep(List<Kept> updates) {
        if (updates.isEmpty()) return Mono.just(List.of());
        return db.sql("""
                        insert into inbox (bot_id, update_id, chat_id, payload)
                        select distinct on (come.update_id) :bot, come.update_id, come.chat_id, come.payload
                        from unnest(:updates::bigint[], :chats::bigint[], :payloads::text[])
                             as come (update_id, chat_id, payload)
                        on conflict (bot_id, update_id) do update set chat_id = inbox.chat_id
                        where inbox.handled_at is null and inbox.error is null
                        returning update_id""")
                .bind("bot", bot)
                .bind("updates", updates.stream().map(Kept::update).toArray(Long[]::new))
                .bind("chats", updates.stream().map(Kept::chat).toArray(Long[]::new))
                .bind("payloads", updates.stream().map(Kept::payload).toArray(String[]::new))
                .map((Readable row) -> Objects.requireNonNull(row.get("update_id", Long.class)))
                .all()
                .collect(Collectors.toSet())
                .map(open -> only(open, updates));
    }

    /**
     * What an earlier run or another instance left unhandled, in its order. One that was left so too often is put aside, lest
     * it end every run.
     *
     * @param underWay what is being handled right now
     */
    public Mono<List<Kept>> unfinished(Collection<Long> underWay) {
        return db.sql("""
                        with tried as (
                            update inbox set tries = tries + 1,
                                             error = case when tries + 1 > :most then :ended end
                            where bot_id = :bot and handled_at is null and error is null
                              and not update_id = any(:underWay)
                            returning update_id, chat_id, payload, error)
                        select update_id, chat_id, payload from tried where error is null order by update_id""")
                .bind("bot", bot)
                .bind("most", MOST_TRIES)
                .bind("ended", ENDED)
                .bind("underWay", underWay.toArray(Long[]::new))
                .map(Inbox::kept)
                .all()
                .collectList();
    }

    /**
     * Those that are neither handled nor put aside, the first ones in their order.
     *
     * @param underWay what is being handled right now
     */
    public Mono<List<Kept>> waiting(Collection<Long> underWay, int most) {
        return db.sql("""
                        select update_id, chat_id, payload from inbox
                        where bot_id = :bot and handled_at is null and error is null
                          and not update_id = any(:underWay)
                        order by update_id limit :most""")
                .bind("bot", bot)
                .bind("underWay", underWay.toArray(Long[]::new))
                .bind("most", most)
                .map(Inbox::kept)
                .all()
                .collectList();
    }

    public Mono<Void> handled(long update) {
        return db.sql("update inbox set handled_at = now(), payload = null where bot_id = :bot and update_id = :update")
                .bind("bot", bot)
                .bind("update", update)
                .then();
    }

    /** @return whether it may be tried again; else it is put aside with the error, its payload kept for the operator */
    public Mono<Boolean> failed(long update, String error) {
        return db.sql("""
                        update inbox set tries = tries + 1, error = case when tries + 1 >= :most then :error end
                        where bot_id = :bot and update_id = :update
                        returning error is null as again""")
                .bind("bot", bot)
                .bind("update", update)
                .bind("most", MOST_TRIES)
                .bind("error", Parameters.in(R2dbcType.VARCHAR, error))
                .map((Readable row) -> Objects.requireNonNull(row.get("again", Boolean.class)))
                .one()
                .defaultIfEmpty(false);
    }

    /**
     * Handled updates go after a month, a bounded number at a time: Telegram keeps undelivered ones for a day only.
     *
     * @return how many went
     */
    public Mono<Long> tidy() {
        return db.sql("""
                        delete from inbox where (bot_id, update_id) in (
                            select bot_id, update_id from inbox where handled_at < now() - interval '30 days'
                            order by handled_at limit :most)""").bind("most", TIDIED_AT_ONCE).fetch().rowsUpdated();
    }

    private static Kept kept(Readable row) {
        return new Kept(
                Objects.requireNonNull(row.get("update_id", Long.class)),
                row.get("chat_id", Long.class),
                Objects.requireNonNull(row.get("payload", String.class)));
    }

    private static List<Kept> only(Set<Long> open, List<Kept> updates) {
        return updates.stream()
                .filter(update -> open.contains(update.update()))
                .distinct()
                .toList();
    }
}
