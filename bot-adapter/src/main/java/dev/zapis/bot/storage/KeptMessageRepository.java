package dev.zapis.bot.storage;

import dev.zapis.bot.dialog.engine.KeptMessage;
import dev.zapis.bot.dialog.engine.KeptMessageStore;
import dev.zapis.command.UndoWindow;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The messages of one bot that are edited when what they show changes, and which of them lack something. */
public final class KeptMessageRepository implements KeptMessageStore {

    /** Of one chat: whoever scrolls further back looks at history. */
    private static final int MOST_OF_A_CHAT = 50;

    private static final Duration LONGEST = Duration.ofDays(60);
    private static final Duration BETWEEN_EDITS = Duration.ofSeconds(1);
    private static final int TIDIED_AT_ONCE = 1_000;
    private static final int CAUGHT_UP_AT_ONCE = 100;

    private static final String KEY = "bot_id = :bot and chat_id = :chat and message_id = :message";

    private static final String KEEP = "select keep_message(:bot, :chat, :message, :target, :render, :lasting, :digest,"
            + " :shown, :kept, :free, :things, :most, :due)";

    private static final String CLAIM = """
            update kept_message m
            set owner = :owner, claimed_until = clock_timestamp() + interval '35 seconds'
            from (select max(stale.upto) as upto from stale_message stale
                  where stale.bot_id = :bot and stale.chat_id = :chat and stale.message_id = :message) s
            where m.bot_id = :bot and m.chat_id = :chat and m.message_id = :message and m.not_before <= :now
              and (m.claimed_until is null or m.claimed_until < clock_timestamp())
              and (s.upto is not null or m.due_at <= :now)
            returning m.target, m.render, m.is_lasting, m.digest, m.shown, m.kept_at, m.tries, coalesce(s.upto, m.shown) as upto,
                      array(select thing from kept_message_thing k where k.bot_id = m.bot_id and k.chat_id = m.chat_id
                            and k.message_id = m.message_id) as things,
                      (select language from dialog d where d.bot_id = m.bot_id and d.chat_id = m.chat_id) as language""";

    private static final String NEXT = """
            select min(greatest(m.not_before,
                                case when m.claimed_until > clock_timestamp()
                                     then :now + (m.claimed_until - clock_timestamp()) else :now end,
                                (select s.paused_until from send_limit s where s.bot_id = :bot and s.chat_id = 0))) as at
            from (select bot_id, chat_id, not_before, claimed_until from stale_message
                  union all
                  select bot_id, chat_id, greatest(not_before, due_at), claimed_until from kept_message where due_at <= :now
                  union all
                  select bot_id, chat_id, due_at, null from (select bot_id, chat_id, due_at from kept_message
                      where due_at > :now order by due_at limit 100) ahead) m
            left join dialog d on d.bot_id = m.bot_id and d.chat_id = m.chat_id
            where m.bot_id = :bot and d.unreachable_since is null""";

    private final DatabaseClient db;
    private final long bot;
    private final String owner;
    private final InstantSource clock;

    /**
     * @param owner a name that no two living programs share
     * @param clock the product's time
     */
    public KeptMessageRepository(ConnectionFactory connections, long bot, String owner, InstantSource clock) {
        this.db = DatabaseClient.create(connections);
        this.bot = bot;
        this.owner = owner;
        this.clock = clock;
    }

    /** Where one is. */
    public record Place(long chat, long message) {}

    /**
     * One that lacks something, and is nobody else's to edit for 35 s: a little longer than an edit may take.
     *
     * @param lacksUpTo what has happened up to this position is to be in it
     * @param failures how often it could not be edited since it was last
     * @param language IETF tag of the person's Telegram when it was last seen
     */
    public record StaleMessage(
            KeptMessage kept,
            Instant keptAt,
            long lacksUpTo,
            int failures,
            @Nullable String language) {}

    @Override
    public Mono<Void> keep(KeptMessage message) {
        return keep(message, clock.instant(), true);
    }

    private Mono<Void> keep(KeptMessage message, Instant keptAt, boolean isEdited) {
        Instant free = isEdited ? clock.instant().plus(BETWEEN_EDITS) : clock.instant();
        String[] things = message.things().toArray(String[]::new);
        return Mono.defer(() -> place(db.sql(KEEP), message.chat(), message.message())
                        .bind("target", message.target())
                        .bind("render", message.render())
                        .bind("lasting", message.isLasting())
                        .bind("digest", message.digest())
                        .bind("shown", message.drawnUpTo())
                        .bind("kept", utc(keptAt))
                        .bind("free", utc(free))
                        .bind("things", things)
                        .bind("most", MOST_OF_A_CHAT)
                        .bind("due", due(message))
                        .then())
                // One of its things may have been tidied away between two looks at it.
                .retryWhen(Retry.max(1).filter(DataIntegrityViolationException.class::isInstance))
                .then(Mono.defer(() -> caughtUp(new Place(message.chat(), message.message()))));
    }

    /** When it is to be drawn once more, though nothing happens. */
    private Parameter due(KeptMessage message) {
        Instant now = clock.instant();
        Instant undone = message.isUndoable() ? now.plus(UndoWindow.RESULT.length()) : null;
        return Parameters.in(
                R2dbcType.TIMESTAMP_WITH_TIME_ZONE,
                Stream.of(undone, message.until())
                        .filter(when -> when != null && when.isAfter(now))
                        .min(Comparator.naturalOrder())
                        .map(KeptMessageRepository::utc)
                        .orElse(null));
    }

    /** What happened while it was drawn is its to show, too. */
    private Mono<Void> caughtUp(Place place) {
        return place(db.sql("select catch_up_kept_message(:bot, :chat, :message)"), place.chat(), place.message())
                .then();
    }

    /** Those of a program that was killed before it had asked. */
    private Mono<Void> caughtUp() {
        return db.sql("select chat_id as chat, message_id as message from kept_message"
                        + " where bot_id = :bot and not is_caught_up order by chat_id, message_id limit :most")
                .bind("bot", bot)
                .bind("most", CAUGHT_UP_AT_ONCE)
                .map(KeptMessageRepository::place)
                .all()
                .collectList()
                .flatMapIterable(behind -> behind)
                .concatMap(this::caughtUp)
                .then();
    }

    @Override
    public Mono<Void> drop(long chat, long message) {
        return place(db.sql("delete from kept_message where " + KEY), chat, message)
                .then();
    }

    /** Those that may be edited now: first where somebody looks. None where Telegram is to be left alone. */
    public Mono<List<Place>> stale(int most) {
        return db.sql("select chat, message from stale_messages(:bot, :now, :most)")
                .bind("bot", bot)
                .bind("now", utc(clock.instant()))
                .bind("most", most)
                .map(KeptMessageRepository::place)
                .all()
                .collectList();
    }

    /** Empty where it lacks nothing any more, or somebody else edits it. */
    public Mono<StaleMessage> claim(Place place) {
        return place(db.sql(CLAIM), place.chat(), place.message())
                .bind("owner", owner)
                .bind("now", utc(clock.instant()))
                .map((Readable row) -> stale(place, row))
                .one();
    }

    /** It shows all that it lacked; where it is of no thing any more, that was its last word. */
    public Mono<Void> redrawn(StaleMessage before, KeptMessage now) {
        if (now.things().isEmpty()) return drop(now.chat(), now.message());
        boolean isEdited = !now.digest().equals(before.kept().digest());
        if (!now.things().equals(before.kept().things())) return keep(now, before.keptAt(), isEdited);
        Instant free = isEdited ? clock.instant().plus(BETWEEN_EDITS) : clock.instant();
        return claimed("shown = :shown, digest = :digest, not_before = :free, tries = 0, due_at = :due", now)
                .bind("due", due(now))
                .bind("shown", now.drawnUpTo())
                .bind("digest", now.digest())
                .bind("free", utc(free))
                .then();
    }

    /** It waits until then for something that is no fault of its own. */
    public Mono<Void> later(StaleMessage message, Instant when) {
        return claimed("not_before = :at", message.kept()).bind("at", utc(when)).then();
    }

    /** It has failed, and is tried again then. */
    public Mono<Void> failed(StaleMessage message, Instant again) {
        return claimed("not_before = :at, tries = tries + 1", message.kept())
                .bind("at", utc(again))
                .then();
    }

    private DatabaseClient.GenericExecuteSpec claimed(String changes, KeptMessage message) {
        String sql = "update kept_message set claimed_until = null, " + changes + " where " + KEY
                + " and owner = :owner and claimed_until is not null";
        return place(db.sql(sql), message.chat(), message.message()).bind("owner", owner);
    }

    /** When there may be something to edit again, by the product's time; empty where nothing lacks anything. */
    public Mono<Instant> next() {
        return caughtUp()
                .then(Mono.defer(() -> db.sql("select close_shown_things()").then()))
                .then(Mono.defer(() -> db.sql(NEXT)
                        .bind("bot", bot)
                        .bind("now", utc(clock.instant()))
                        .map((Readable row) -> Optional.ofNullable(row.get("at", Instant.class)))
                        .one()
                        .flatMap(Mono::justOrEmpty)));
    }

    /** To be called at a start: what an earlier life of this instance was about to edit may be edited at once. */
    public Mono<Void> release() {
        return db.sql("update kept_message set claimed_until = null where owner = :owner and claimed_until is not null")
                .bind("owner", owner)
                .then();
    }

    /** To be called when a turn begins: what others were about to edit is nobody's any more. */
    public Mono<Void> takeOver() {
        return db.sql("update kept_message set claimed_until = null"
                        + " where bot_id = :bot and owner <> :owner and claimed_until is not null")
                .bind("bot", bot)
                .bind("owner", owner)
                .then();
    }

    /** Old ones stay as they are from then on, a bounded number at a time. Answers how much went. */
    public Mono<Long> tidy() {
        return db.sql("select tidy_kept_messages(:before, :most) as gone")
                .bind("before", utc(clock.instant().minus(LONGEST)))
                .bind("most", TIDIED_AT_ONCE)
                .map((Readable row) -> number(row, "gone"))
                .one();
    }

    private DatabaseClient.GenericExecuteSpec place(DatabaseClient.GenericExecuteSpec sql, long chat, long message) {
        return sql.bind("bot", bot).bind("chat", chat).bind("message", message);
    }

    private static Place place(Readable row) {
        return new Place(number(row, "chat"), number(row, "message"));
    }

    private static StaleMessage stale(Place place, Readable row) {
        KeptMessage kept = new KeptMessage(
                place.chat(),
                place.message(),
                Objects.requireNonNull(row.get("target", String.class)),
                number(row, "render"),
                Objects.requireNonNull(row.get("is_lasting", Boolean.class)),
                Set.of(Objects.requireNonNull(row.get("things", String[].class))),
                Objects.requireNonNull(row.get("digest", String.class)),
                number(row, "shown"));
        return new StaleMessage(
                kept,
                Objects.requireNonNull(row.get("kept_at", Instant.class)),
                number(row, "upto"),
                Objects.requireNonNull(row.get("tries", Integer.class)),
                row.get("language", String.class));
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
