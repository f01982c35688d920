package dev.zapis.bot.storage;

import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Chats of one bot of which nobody knows whether their person has agreed to be kept. What is kept of them is what answering takes: for
 * a day, as the words before the consent say.
 */
public final class ConsentlessChats {

    /** Together with the hour between two looks it is a day. */
    private static final String QUIET = "updated_at < now() - interval '23 hours'";

    /** Whose first updates all failed has no dialog, but is written down in the inbox. */
    private static final String WITHOUT_DIALOG =
            "not exists (select from dialog where dialog.bot_id = inbox.bot_id and dialog.chat_id = inbox.chat_id)";

    private final DatabaseClient db;
    private final long bot;

    public ConsentlessChats(ConnectionFactory connections, long bot) {
        this.db = DatabaseClient.create(connections);
        this.bot = bot;
    }

    /** Those that have been quiet for almost a day. */
    public Mono<List<Long>> unsure(int most) {
        return db.sql("""
                        select chat_id from (
                            select chat_id, updated_at as last from dialog
                            where bot_id = :bot and checked_at is null and %s
                            union all
                            select chat_id, max(received_at) from inbox
                            where bot_id = :bot and chat_id is not null and %s
                            group by chat_id having max(received_at) < now() - interval '23 hours') quiet
                        order by last limit :most""".formatted(QUIET, WITHOUT_DIALOG))
                .bind("bot", bot)
                .bind("most", most)
                .map((Readable row) -> Objects.requireNonNull(row.get("chat_id", Long.class)))
                .all()
                .collectList();
    }

    /** Their persons have agreed. Answers how many are to be asked about no more. */
    public Mono<Long> known(List<Long> chats) {
        return db.sql("update dialog set checked_at = now() where bot_id = :bot and chat_id = any(:chats) and " + QUIET)
                .bind("bot", bot)
                .bind("chats", chats.toArray(Long[]::new))
                .fetch()
                .rowsUpdated();
    }

    /** Their persons have not; whoever wrote meanwhile is asked about later. Answers of how many chats and updates nothing is kept. */
    public Mono<Long> forget(List<Long> chats) {
        return db.sql("""
                        with gone as (
                            delete from dialog where bot_id = :bot and chat_id = any(:chats) and %s returning chat_id),
                        tokens as (delete from callback_token
                            where bot_id = :bot and chat_id in (select chat_id from gone)),
                        messages as (delete from kept_message
                            where bot_id = :bot and chat_id in (select chat_id from gone)),
                        limits as (delete from send_limit
                            where bot_id = :bot and chat_id in (select chat_id from gone)),
                        files as (delete from upload where account in (select chat_id from gone)),
                        updates as (update inbox set chat_id = null, payload = null
                            where bot_id = :bot and (handled_at is not null or error is not null)
                              and (chat_id in (select chat_id from gone) or chat_id = any(:chats) and %s)
                            returning 1)
                        select (select count(*) from gone) + (select count(*) from updates) as forgotten""".formatted(QUIET, WITHOUT_DIALOG))
                .bind("bot", bot)
                .bind("chats", chats.toArray(Long[]::new))
                .map((Readable row) -> Objects.requireNonNull(row.get("forgotten", Long.class)))
                .one();
    }
}
