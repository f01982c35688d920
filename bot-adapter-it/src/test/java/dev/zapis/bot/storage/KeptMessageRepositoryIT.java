package dev.zapis.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.engine.KeptMessage;
import dev.zapis.bot.storage.KeptMessageRepository.Place;
import dev.zapis.bot.telegram.MovedTime;
import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import io.r2dbc.spi.Connection;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Nothing that happens is missed by who shows it, whatever else goes on at that moment. */
class KeptMessageRepositoryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");
    private static final AtomicLong BOTS = new AtomicLong(100);
    private static final DatabaseAddress ADDRESS = TestPostgres.fresh("event-store", "bot");
    private static final Database DATABASE = TestPostgres.open(ADDRESS, 6);

    private static final PostgresEventLog LOG = PostgresEventLog.open(DATABASE);

    private final long bot = BOTS.incrementAndGet();
    private final String thing = "sample=" + bot;
    private final MovedTime time = new MovedTime(NOON);
    private final KeptMessageRepository messages = new KeptMessageRepository(DATABASE.connections(), bot, "one", time);

    @AfterAll
    static void end() {
        LOG.close().then(DATABASE.close()).block(PATIENCE);
        TestPostgres.drop(ADDRESS);
    }

    private void kept(long chat, long drawn) {
        messages.keep(new KeptMessage(chat, 7, "sample.watched", 3, true, Set.of(thing), "as it was", drawn))
                .block(PATIENCE);
        time.passes(Duration.ofSeconds(1));
    }

    /** What the follower of the log does. */
    private String raised(long position) {
        return "update shown_thing set position = %d, is_open = true where thing = '%s'".formatted(position, thing);
    }

    private static Connection begun() {
        Connection connection = Objects.requireNonNull(
                Mono.from(DATABASE.connections().create()).block(PATIENCE));
        Mono.from(connection.beginTransaction()).block(PATIENCE);
        return connection;
    }

    private static void committed(Connection connection) {
        Mono.from(connection.commitTransaction())
                .then(Mono.from(connection.close()))
                .block(PATIENCE);
    }

    private static Mono<Void> on(Connection connection, String sql) {
        return Mono.from(connection.createStatement(sql).execute())
                .flatMap(result -> Mono.from(result.getRowsUpdated()))
                .then();
    }

    private static void done(String sql) {
        DATABASE.use(connection -> on(connection, sql).thenReturn(true)).block(PATIENCE);
    }

    private static String asked(String sql) {
        try {
            return TestPostgres.ask(ADDRESS, sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private List<Place> stale() {
        return messages.stale(10).blockOptional(PATIENCE).orElseThrow();
    }

    @Test
    void what_looks_otherwise_from_some_time_on_is_drawn_then_and_again_where_it_does_once_more() {
        Instant midnight = NOON.plus(Duration.ofHours(12));
        messages.keep(new KeptMessage(42, 7, "sample.watched", 3, true, Set.of(thing), "as it was", 0, false, midnight))
                .block(PATIENCE);
        assertThat(stale()).isEmpty();
        assertThat(messages.next().block(PATIENCE)).isEqualTo(midnight);
        time.passes(Duration.ofHours(12));
        assertThat(stale()).containsExactly(new Place(42, 7));
        var due = Objects.requireNonNull(messages.claim(new Place(42, 7)).block(PATIENCE));
        Instant next = midnight.plus(Duration.ofDays(1));
        messages.redrawn(
                        due,
                        new KeptMessage(42, 7, "sample.watched", 3, true, Set.of(thing), "otherwise", 0, false, next))
                .block(PATIENCE);
        assertThat(stale()).isEmpty();
        assertThat(messages.next().block(PATIENCE)).isEqualTo(next);
    }

    @Test
    void what_happens_while_a_round_ends_is_lacking_after_it() {
        kept(42, 5);
        done(raised(5));
        Connection follower = begun();
        on(follower, raised(9)).block(PATIENCE);
        CompletableFuture<?> round = messages.next().toFuture();
        Awaitility.await().atMost(PATIENCE).until(() -> round.isDone() || waiting() > 0);
        committed(follower);
        round.join();
        assertThat(stale()).containsExactly(new Place(42, 7));
    }

    private static long waiting() {
        return Long.parseLong(asked("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and datname = current_database()"));
    }

    @Test
    void what_lacks_nothing_is_looked_for_no_more() {
        kept(42, 5);
        done(raised(5));
        messages.next().block(PATIENCE);
        assertThat(asked("select is_open from shown_thing where thing = '" + thing + "'"))
                .isEqualTo("f");
    }

    /** Its program was killed, or lost the database, when the message was there and the log not asked yet. */
    @Test
    @Tag("F41")
    void what_happened_while_it_was_drawn_is_caught_up_by_the_next_round() {
        kept(42, recorded());
        done("update kept_message set is_caught_up = false where bot_id = " + bot);
        recorded();
        assertThat(stale()).isEmpty();
        assertThat(messages.next().block(PATIENCE)).isEqualTo(time.instant());
        assertThat(stale()).containsExactly(new Place(42, 7));
    }

    private long recorded() {
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        var event = new NewEvent(UUID.randomUUID(), "sample.Happened", "1", nothing, nothing, Set.of(thing), null);
        return Objects.requireNonNull(LOG.append(new Append(List.of(event), new Criteria(List.of()), 0, List.of()))
                .block(PATIENCE));
    }

    /** Else nobody would say of the thing that something has happened to it. */
    @Test
    void a_thing_that_a_message_is_just_getting_is_not_tidied_away() {
        kept(42, 5);
        messages.drop(42, 7).block(PATIENCE);
        Connection keeper = begun();
        String keep = "select keep_message(%1$d, 43, 7, 's', 3, true, 'd', 5, '%3$s', '%3$s', '{%2$s}'::text[], 50)";
        on(keeper, keep.formatted(bot, thing, NOON)).block(PATIENCE);
        messages.tidy().block(PATIENCE);
        committed(keeper);
        done(raised(9));
        time.passes(Duration.ofDays(1));
        assertThat(stale()).containsExactly(new Place(43, 7));
    }

    @Test
    void a_thing_that_is_tidied_away_while_a_message_gets_it_is_there_again() {
        kept(42, 5);
        messages.drop(42, 7).block(PATIENCE);
        Connection tidier = begun();
        on(tidier, "delete from shown_thing where thing = '" + thing + "'").block(PATIENCE);
        var keeping = CompletableFuture.runAsync(() -> kept(43, 5));
        Awaitility.await().atMost(PATIENCE).until(() -> keeping.isDone() || waiting() > 0);
        committed(tidier);
        keeping.join();
        done(raised(9));
        assertThat(stale()).containsExactly(new Place(43, 7));
    }
}
