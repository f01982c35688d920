package dev.zapis.bot.storage;

import dev.zapis.bot.dialog.callback.CallbackTokenStore;
import dev.zapis.bot.dialog.engine.ConversationState;
import dev.zapis.bot.dialog.engine.ConversationState.Living;
import dev.zapis.bot.dialog.engine.ConversationState.Step;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where each chat of one bot is, and the targets that are too long for its buttons. */
public final class ConversationRepository implements CallbackTokenStore {

    /** From when a button was last drawn. */
    private static final Duration GOOD_FOR = Duration.ofDays(180);

    private static final String SETTLE = """
            with moved as (
                insert into dialog (bot_id, chat_id, living_message, living_render, living_drawn,
                        renders, current, trail, step_message, step_render, language)
                values (:bot, :chat, :message, :render, :drawn, :renders, :current, :trail, :step, :stepRender,
                        :language)
                on conflict (bot_id, chat_id) do update set
                    living_message = excluded.living_message, living_render = excluded.living_render,
                    living_drawn = excluded.living_drawn, renders = excluded.renders,
                    current = excluded.current, trail = excluded.trail, step_message = excluded.step_message,
                    step_render = excluded.step_render, language = excluded.language,
                    unreachable_since = null, updated_at = now(), checked_at = null)
            update inbox set handled_at = now(), payload = null
            where bot_id = :bot and update_id = :update""";

    private static final int TIDIED_AT_ONCE = 1_000;

    private static final String TOKENS = """
            delete from callback_token where expires_at < :now and (bot_id, chat_id, token) in (
                select bot_id, chat_id, token from callback_token where expires_at < :now limit :most)""";
    /** They can be taken back for a day. */
    private static final String ACTS = """
            delete from act where at < :now - interval '1 day' and act_id in (
                select act_id from act where at < :now - interval '1 day' limit :most)""";

    private static final String UPLOADS = """
            delete from upload where expires_at < :now and account in (
                select account from upload where expires_at < :now limit :most)""";

    private final DatabaseClient db;
    private final long bot;
    private final InstantSource clock;

    /** @param clock the product's time: by it tokens get old */
    public ConversationRepository(ConnectionFactory connections, long bot, InstantSource clock) {
        this.db = DatabaseClient.create(connections);
        this.bot = bot;
        this.clock = clock;
    }

    /** A chat that was never met is fresh. */
    public Mono<ConversationState> dialog(long chat) {
        return db.sql("""
                        select living_message, living_render, living_drawn, renders, current, trail, step_message, step_render
                        from dialog where bot_id = :bot and chat_id = :chat""")
                .bind("bot", bot)
                .bind("chat", chat)
                .map((Readable row) -> dialog(chat, row))
                .one()
                .defaultIfEmpty(ConversationState.fresh(chat));
    }

    /**
     * Where the chat is and that its update is handled become known at once, after the answer has gone out.
     *
     * @param language IETF tag of the person's Telegram
     */
    public Mono<Void> settle(long update, ConversationState dialog, @Nullable String language) {
        Living living = dialog.living();
        Step step = dialog.step();
        return db.sql(SETTLE)
                .bind("bot", bot)
                .bind("update", update)
                .bind("chat", dialog.chat())
                .bind("message", Parameters.in(R2dbcType.BIGINT, living == null ? null : living.message()))
                .bind("render", Parameters.in(R2dbcType.BIGINT, living == null ? null : living.render()))
                .bind("drawn", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, drawn(living)))
                .bind("renders", dialog.renders())
                .bind("current", Parameters.in(R2dbcType.VARCHAR, dialog.current()))
                .bind("trail", dialog.trail().toArray(String[]::new))
                .bind("step", Parameters.in(R2dbcType.BIGINT, step == null ? null : step.message()))
                .bind("stepRender", Parameters.in(R2dbcType.BIGINT, step == null ? null : step.render()))
                .bind("language", Parameters.in(R2dbcType.VARCHAR, language))
                .then();
    }

    /** Nothing is sent to this chat unasked until its person writes again. */
    public Mono<Void> unreachable(long chat) {
        return db.sql("""
                        insert into dialog (bot_id, chat_id, renders, trail, unreachable_since)
                        values (:bot, :chat, 0, '{}', now())
                        on conflict (bot_id, chat_id) do update
                        set unreachable_since = coalesce(dialog.unreachable_since, now())""").bind("bot", bot).bind("chat", chat).then();
    }

    public Mono<Void> reachable(long chat) {
        return db.sql("update dialog set unreachable_since = null where bot_id = :bot and chat_id = :chat")
                .bind("bot", bot)
                .bind("chat", chat)
                .then();
    }

    @Override
    public Mono<Void> keep(long chat, Map<String, String> targets) {
        return db.sql("""
                        insert into callback_token (bot_id, chat_id, token, target, expires_at)
                        select :bot, :chat, kept.token, kept.target, :expires
                        from unnest(:tokens::text[], :targets::text[]) as kept (token, target)
                        on conflict (bot_id, chat_id, token) do update set expires_at = excluded.expires_at""")
                .bind("bot", bot)
                .bind("chat", chat)
                .bind("expires", now().plus(GOOD_FOR))
                .bind("tokens", targets.keySet().toArray(String[]::new))
                .bind("targets", targets.values().toArray(String[]::new))
                .then();
    }

    @Override
    public Mono<String> target(long chat, String token) {
        return db.sql("""
                        select target from callback_token
                        where bot_id = :bot and chat_id = :chat and token = :token and expires_at > :now""")
                .bind("bot", bot)
                .bind("chat", chat)
                .bind("token", token)
                .bind("now", now())
                .map((Readable row) -> Objects.requireNonNull(row.get("target", String.class)))
                .one();
    }

    /**
     * Tokens that are good no more go, and what was put aside and not used, a bounded number at a time.
     *
     * @return how many went
     */
    public Mono<Long> tidy() {
        return Flux.concat(tidied(TOKENS), tidied(UPLOADS), tidied(ACTS)).reduce(0L, Long::sum);
    }

    private Mono<Long> tidied(String some) {
        return Mono.defer(() -> db.sql(some)
                .bind("now", now())
                .bind("most", TIDIED_AT_ONCE)
                .fetch()
                .rowsUpdated());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ConversationState dialog(long chat, Readable row) {
        Long renders = Objects.requireNonNull(row.get("renders", Long.class));
        String[] trail = Objects.requireNonNull(row.get("trail", String[].class));
        return new ConversationState(
                chat, living(row), renders, row.get("current", String.class), List.of(trail), step(row));
    }

    private static @Nullable Living living(Readable row) {
        Long message = row.get("living_message", Long.class);
        Long render = row.get("living_render", Long.class);
        Instant drawn = row.get("living_drawn", Instant.class);
        return message == null || render == null || drawn == null ? null : new Living(message, render, drawn);
    }

    private static @Nullable Step step(Readable row) {
        Long message = row.get("step_message", Long.class);
        Long render = row.get("step_render", Long.class);
        return message == null || render == null ? null : new Step(message, render);
    }

    private static @Nullable OffsetDateTime drawn(@Nullable Living living) {
        return living == null ? null : living.drawn().atOffset(ZoneOffset.UTC);
    }
}
