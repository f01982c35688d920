package dev.zapis.scheduler;

import static dev.zapis.eventstore.postgres.Sql.present;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.Sql;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** The table of due work. What is due is told by the product's time, who works on it by the database's. */
final class TaskRepository {

    /** Longer than any command takes; after that another instance may try. */
    private static final String CLAIM = """
            update due_work set owner = $1, claimed_until = clock_timestamp() + interval '60 seconds', tries = tries + 1
            where key in (select key from due_work
                          where done_at is null and error is null and due_at <= $2
                            and (claimed_until is null or claimed_until < clock_timestamp())
                          order by due_at limit $3 for update skip locked)
            returning key, kind, due_at, version,
                      array(select each.key || '=' || each.value from jsonb_each_text(reference) each) as reference""";

    // Nothing of one's own is under way at a start.
    private static final String RELEASE =
            "update due_work set claimed_until = null where owner = $1 and done_at is null";

    // A thing whose time was changed meanwhile is due anew.
    private static final String DONE =
            "update due_work set done_at = now(), claimed_until = null" + " where key = $1 and version = $2";

    private static final String AGAIN = "update due_work set claimed_until = clock_timestamp()"
            + " + least(interval '5 minutes', interval '1 second' * 2 ^ least(tries, 10)),"
            + " error = case when tries >= $3 then $4 end where key = $1 and version = $2 and done_at is null"
            + " returning error is not null";

    private static final String NEXT = "select least("
            + " min(due_at) filter (where claimed_until is null or claimed_until < clock_timestamp()),"
            + " min(greatest(due_at, $1 + (claimed_until - clock_timestamp())))"
            + "     filter (where claimed_until >= clock_timestamp()))"
            + " from due_work where done_at is null and error is null";

    private static final String TIDY = """
            delete from due_work where key in (
                select key from due_work where done_at < now() - interval '30 days' order by done_at limit 1000)""";

    private final Database database;
    private final String owner;

    TaskRepository(Database database, String owner) {
        this.database = database;
        this.owner = owner;
    }

    /** What is due now and claimed by nobody else, the longest due first. */
    Mono<List<ScheduledTask>> claim(Instant now, int most) {
        return database.use(connection -> Sql.rows(
                        connection, CLAIM, TaskRepository::task, owner, now.atOffset(ZoneOffset.UTC), most)
                .collectList());
    }

    Mono<Void> release() {
        return database.use(connection -> Sql.update(connection, RELEASE, owner))
                .then();
    }

    Mono<Void> done(ScheduledTask task) {
        return database.use(connection -> Sql.update(connection, DONE, task.key(), task.version()))
                .then();
    }

    /**
     * It is tried again later, each time after a longer while.
     *
     * @param most after so many tries it is given up and kept for the operator
     * @return whether it is given up
     */
    Mono<Boolean> again(ScheduledTask task, int most, String error) {
        return database.use(connection -> Sql.row(
                        connection,
                        AGAIN,
                        row -> present(row.get(0, Boolean.class)),
                        task.key(),
                        task.version(),
                        most,
                        error))
                .defaultIfEmpty(false);
    }

    /** When the next is due, by the product's time; empty where none is open. */
    Mono<Instant> next(Instant now) {
        return database.use(connection -> Sql.rows(
                        connection,
                        NEXT,
                        row -> java.util.Optional.ofNullable(row.get(0, Instant.class)),
                        now.atOffset(ZoneOffset.UTC))
                .collectList()
                .flatMap(found -> Mono.justOrEmpty(found.getFirst())));
    }

    /** What was done a month ago goes, a bounded number at a time. Answers how many. */
    Mono<Long> tidy() {
        return database.use(connection -> Sql.update(connection, TIDY));
    }

    private static ScheduledTask task(Readable row) {
        String[] reference = present(row.get("reference", String[].class));
        Map<String, String> things = Arrays.stream(reference)
                .map(thing -> thing.split("=", 2))
                .collect(Collectors.toMap(thing -> thing[0], thing -> thing[1]));
        return new ScheduledTask(
                present(row.get("key", String.class)),
                present(row.get("kind", String.class)),
                things,
                present(row.get("due_at", Instant.class)),
                present(row.get("version", Long.class)));
    }
}
