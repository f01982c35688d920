package dev.zapis.bench;

import dev.zapis.bench.product.ControlCalls;
import dev.zapis.bench.product.Guest;
import dev.zapis.bench.product.ProductProcess;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cards that stay true: each of a thousand chats has one of the same thing, which changes ten times a second: W15. */
final class CardsWorkload {

    private static final int CARDS = 1_000;

    /** Whose person was in the chat a moment ago. */
    private static final int LOOKED_AT = 20;

    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(100);
    private static final double LONGEST_MILLIS = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String PERSON = "BenchAskingForARole001";
    private static final String STALE = "select count(*) from stale_message";

    /** Telegram's limits, as the bot keeps them, are no limit. */
    private static final String WITHOUT_LIMITS = """
            create or replace function send_tokens(had double precision, counted timestamptz, chat bigint, at timestamptz)
                returns double precision language sql immutable parallel safe as 'select 100000.0::double precision'""";

    private final Run run;
    private final DatabaseAddress database;
    private final ControlCalls calls;
    private final String office;
    private Set<Long> lookedAt = Set.of();
    private int names;

    private CardsWorkload(Run run, DatabaseAddress database, ControlCalls calls) throws SQLException {
        this.run = run;
        this.database = database;
        this.calls = calls;
        this.office = Server.ask(database, "select office_id from office limit 1");
    }

    static List<Figure> kept(Run run, Store unused) throws Exception {
        var database = run.server().empty();
        try (var product = ProductProcess.playground(Map.of("DATABASE_URL", TapWorkload.url(database)))) {
            var cards = new CardsWorkload(run, database, new ControlCalls(product.url()));
            cards.opens(product);
            return cards.figures();
        } finally {
            run.server().drop(database);
        }
    }

    /** Each chat's first message becomes the card of somebody's request for a role, which admins alone may see. */
    private void opens(ProductProcess product) throws Exception {
        var people = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(16, Thread.ofVirtual().factory())) {
            var coming = IntStream.range(0, CARDS)
                    .mapToObj(i -> (Callable<Long>) () -> come(i))
                    .toList();
            for (Future<Long> one : threads.invokeAll(coming)) people.add(one.get());
        }
        var admins = people.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        Files.writeString(product.home().resolve("admins"), admins + "\n");
        awaited("select count(*) >= " + CARDS + " from account where configured_admin", "t");
        happens("PersonRegistered", "\"name\":\"Asking 0\",\"nameKey\":\"bench\"");
        happens("RoleAsked", "\"role\":\"SPEAKER\"");
        Server.execute(database, """
                select keep_message(bot_id, chat_id, living_message, 'person.role-asked|%1$s|SPEAKER', 0, true, '', 0, now(), now(),
                                    array['person=%1$s'], 50)
                from dialog where living_message is not null and chat_id in (%2$s)""".formatted(PERSON, admins.replace('\n', ',')));
        Server.execute(database, "update dialog set updated_at = now() - interval '1 hour'");
        lookedAt = new TreeSet<>(people.subList(0, LOOKED_AT));
    }

    private long come(int number) {
        Guest guest = calls.newcomer("Reader " + number);
        guest.says("/start").seesButton("person.agree");
        return guest.id();
    }

    private List<Figure> figures() throws Exception {
        calls.post("/standin/limits", Map.of("enforce", true));
        var within = measured(run.options().quick() ? 20 : 60);
        calls.post("/standin/limits", Map.of("enforce", false));
        Server.execute(database, WITHOUT_LIMITS);
        var without = measured(10);
        return List.of(
                Figure.gated(
                        "W15",
                        "event to edit, p99 ms, where somebody looks",
                        within.lag(true, 0.99),
                        Gate.atMost(LONGEST_MILLIS),
                        "%d of %d chats, within Telegram's limits; %s".formatted(LOOKED_AT, CARDS, within.note())),
                Figure.plain(
                        "W15",
                        "all " + CARDS + " cards true after the last change, s",
                        within.tail().toMillis() / 1e3,
                        "25 edits a second are %d s".formatted(CARDS / 25)),
                Figure.plain("W15", "edits per change", within.perChange(), "for %d cards".formatted(CARDS)),
                Figure.plain("W15", "event to edit, p99 ms, without limits", without.lag(false, 0.99), without.note()));
    }

    /** @param edits when each chat's card was edited */
    private record Course(
            List<Instant> changes, Map<Long, List<Instant>> edits, Set<Long> lookedAt, int refused, Instant end) {

        private static final Duration DRAWN_BEFORE = Duration.ofMillis(20);

        /** From a change to the first edit that can show it. */
        double lag(boolean onlyLookedAt, double percentile) {
            var millis = new ArrayList<Long>();
            edits.forEach((chat, times) -> {
                if (!onlyLookedAt || lookedAt.contains(chat))
                    changes.forEach(change -> times.stream()
                            .filter(time -> time.isAfter(change.plus(DRAWN_BEFORE)))
                            .findFirst()
                            .ifPresent(time ->
                                    millis.add(Duration.between(change, time).toMillis())));
            });
            var sorted = millis.stream().sorted().toList();
            return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * percentile)));
        }

        Duration tail() {
            return Duration.between(changes.getLast(), end);
        }

        int count() {
            return edits.values().stream().mapToInt(List::size).sum();
        }

        double perChange() {
            return count() / (double) changes.size();
        }

        String note() {
            var seconds = Duration.between(changes.getFirst(), end).toMillis() / 1e3;
            return "%d changes, %d edits, %.0f a second, %d refused; of all cards p50 %.1f s, p99 %.1f s"
                    .formatted(
                            changes.size(),
                            count(),
                            count() / seconds,
                            refused,
                            lag(false, 0.5) / 1e3,
                            lag(false, 0.99) / 1e3);
        }
    }

    private Course measured(int seconds) throws Exception {
        var before = lastCall();
        var changes = new ArrayList<Instant>();
        var next = Instant.now();
        for (int i = 0; i < seconds * 1_000 / BETWEEN_CHANGES.toMillis(); i++) {
            if (i % 100 == 0) looked();
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), next).toMillis()));
            next = next.plus(BETWEEN_CHANGES);
            happens(
                    "PersonRenamed",
                    "\"name\":\"Asking %d\",\"nameKey\":\"bench\",\"formerKey\":\"bench\"".formatted(++names));
            changes.add(Instant.now());
        }
        awaited(STALE, "0");
        var edits = calls.get("/standin/calls?method=editMessageText&after=" + before)
                .valueStream()
                .filter(call -> call.path("method").asString().equalsIgnoreCase("editMessageText"))
                .toList();
        var done = edits.stream()
                .filter(call -> call.path("ok").asBoolean())
                .collect(Collectors.groupingBy(
                        call -> call.path("chat").asLong(),
                        Collectors.mapping(
                                call -> Instant.parse(call.path("time").asString()), Collectors.toList())));
        var end = done.values().stream()
                .map(List::getLast)
                .max(Instant::compareTo)
                .orElseThrow();
        int refused = (int)
                edits.stream().filter(call -> !call.path("ok").asBoolean()).count();
        return new Course(changes, done, lookedAt, refused, end);
    }

    private long lastCall() {
        return calls.get("/standin/calls?method=editMessageText")
                .valueStream()
                .mapToLong(call -> call.path("seq").asLong())
                .max()
                .orElse(0);
    }

    private void looked() throws SQLException {
        Server.execute(
                database,
                "update dialog set updated_at = now() where chat_id in ("
                        + lookedAt.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")");
    }

    private void happens(String type, String fields) throws SQLException {
        var event = "{\"person\":\"%s\",\"office\":\"%s\",%s}".formatted(PERSON, office, fields);
        Server.execute(database, """
                begin;
                select set_config('zapis.in', '1', true);
                select append_event(gen_random_uuid(), 0, null, null, null, gen_random_uuid(), 'zapis.person.%s', '1',
                                    convert_to('%s', 'UTF8'), convert_to('{}', 'UTF8'), null, 'person=%s');
                commit""".formatted(type, event, PERSON));
    }

    private void awaited(String sql, String wanted) throws SQLException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!Server.ask(database, sql).equals(wanted)) {
            if (System.nanoTime() > end) throw new IllegalStateException(sql + " never became " + wanted);
            Thread.sleep(100);
        }
    }
}
