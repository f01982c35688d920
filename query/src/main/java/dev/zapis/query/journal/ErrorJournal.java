package dev.zapis.query.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Where failures are written down: the log of one instance is not where admins look. */
public final class ErrorJournal {

    private static final int AT_ONCE = 1_000;

    private final DatabaseClient database;

    public ErrorJournal(DatabaseClient database) {
        this.database = database;
    }

    /**
     * One failure.
     *
     * @param code what the person was told
     * @param kind what failed: a tap, a text, an update, due work, …
     * @param cause class of the failure; its words may hold what somebody typed
     * @param place the first line of ours that it came through; empty where there is none
     */
    public record Failure(String code, String kind, String cause, String place) {}

    public Mono<Void> note(Failure failure, Instant at) {
        return database.sql(
                        "insert into error_journal (code, kind, cause, place, at) values (:code, :kind, :cause, :place, :at)")
                .bind("code", failure.code())
                .bind("kind", failure.kind())
                .bind("cause", failure.cause())
                .bind("place", failure.place())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    /**
     * What failed before that goes, a bounded number of lines at a time.
     *
     * @return how many went
     */
    public Mono<Long> forgetBefore(Instant at) {
        return database.sql("""
                        delete from error_journal where id in (
                            select id from error_journal where at < :at order by at limit :most)""")
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("most", AT_ONCE)
                .fetch()
                .rowsUpdated();
    }
}
