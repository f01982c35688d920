package dev.zapis.bot.storage;

import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What is to be said to people unasked, and how much Telegram lets one bot say; all instances share both. */
public final class Outbox {

    private final DatabaseClient db;
    private final long bot;
    private final String owner;

    /** @param owner a name that no two living programs share */
    public Outbox(ConnectionFactory connections, long bot, String owner) {
        this.db = DatabaseClient.create(connections);
        this.bot = bot;
        this.owner = owner;
    }

    /**
     * Something to be said.
     *
     * @param person who is meant, by id
     * @param screen what says it, as {@code Routes} writes it
     * @param attempt counts from 1
     * @param language IETF tag of the person's Telegram when it was last seen
     * @param isGone the person does not want us
     */
    public record OutboxMessage(
            long id,
            String person,
            long chat,
            String screen,
            boolean isUrgent,
            Instant expires,
            int attempt,
            @Nullable String language,
            boolean isGone) {}

    /** How it ended with a letter. */
    public enum End {
        SENT,
        /** The person does not want us. */
        UNREACHABLE,
        /** It was of no use any more when it could have been sent. */
        EXPIRED,
        /** There was nothing to tell any more. */
        VOID,
        FAILED
    }

    /**
     * What may be sent now, urgent lanes first; of one chat and lane one at a time, so that the order stays. Only what is urgent
     * goes before what is not.
     */
    public Mono<List<OutboxMessage>> take(Instant now, int most) {
        return db.sql("select * from take_outbox(:bot, :owner, :now, :most)")
                .bind("bot", bot)
                .bind("owner", owner)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("most", most)
                .map(Outbox::message)
                .all()
                .collectList();
    }

    /** To be called at a start: what an earlier life of this instance has left under way may be sent again at once. */
    public Mono<Void> release() {
        return db.sql("update outbox set claimed_until = null where owner = :owner and closed_at is null")
                .bind("owner", owner)
                .then();
    }

    public Mono<Void> sent(OutboxMessage message, long messageId) {
        return closed(message, End.SENT, messageId);
    }

    public Mono<Void> closed(OutboxMessage message, End end) {
        return closed(message, end, null);
    }

    private Mono<Void> closed(OutboxMessage message, End end, @Nullable Long messageId) {
        return db.sql("""
                        update outbox set closed_at = now(), outcome = :end, message_id = :message, claimed_until = null
                        where id = :id and closed_at is null""")
                .bind("id", message.id())
                .bind("end", end.name().toLowerCase(java.util.Locale.ROOT))
                .bind("message", Parameters.in(R2dbcType.BIGINT, messageId))
                .then();
    }

    /** Nothing that waits for this chat is sent any more. */
    public Mono<Void> unreachable(long chat) {
        return db.sql("""
                        update outbox set closed_at = now(), outcome = 'unreachable', claimed_until = null
                        where chat_id = :chat and closed_at is null""").bind("chat", chat).then();
    }

    /** It waits until then. */
    public Mono<Void> later(OutboxMessage message, Instant when) {
        return db.sql("update outbox set send_after = :at, claimed_until = null where id = :id and closed_at is null")
                .bind("id", message.id())
                .bind("at", when.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** Nobody is sent anything before then. */
    public Mono<Void> pause(Instant until) {
        return db.sql("""
                        insert into send_limit as s (bot_id, chat_id, tokens, counted_at, paused_until)
                        values (:bot, 0, 0, :until, :until)
                        on conflict (bot_id, chat_id) do update
                        set paused_until = greatest(s.paused_until, excluded.paused_until)""")
                .bind("bot", bot)
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** What was said past the outbox: answers do not wait, but they count. */
    public Mono<Void> count(Instant now, Map<Long, Integer> sentByChat) {
        List<Long> chats = List.copyOf(sentByChat.keySet());
        return db.sql("select count_sent(:bot, :now, :chats, :sent)")
                .bind("bot", bot)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("chats", chats.toArray(Long[]::new))
                .bind("sent", chats.stream().map(sentByChat::get).toArray(Integer[]::new))
                .then();
    }

    /** When there may be something to send again, by the product's time; empty where nothing waits. */
    public Mono<Instant> next(Instant now) {
        return db.sql("""
                        select min(greatest(o.send_after,
                                            case when o.claimed_until > clock_timestamp()
                                                 then :now + (o.claimed_until - clock_timestamp()) else :now end,
                                            (select s.paused_until from send_limit s
                                             where s.bot_id = :bot and s.chat_id = 0))) as at
                        from outbox_first o join dialog d on d.bot_id = :bot and d.chat_id = o.chat_id""")
                .bind("bot", bot)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((Readable row) -> Optional.ofNullable(row.get("at", Instant.class)))
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    private static OutboxMessage message(Readable row) {
        return new OutboxMessage(
                Objects.requireNonNull(row.get("letter", Long.class)),
                Objects.requireNonNull(row.get("person", String.class)),
                Objects.requireNonNull(row.get("chat", Long.class)),
                Objects.requireNonNull(row.get("screen", String.class)),
                Objects.requireNonNull(row.get("urgent", Boolean.class)),
                Objects.requireNonNull(row.get("expires", Instant.class)),
                Objects.requireNonNull(row.get("attempt", Integer.class)),
                row.get("spoken", String.class),
                Objects.requireNonNull(row.get("gone", Boolean.class)));
    }
}
