package dev.zapis.query.journal;

import static dev.zapis.query.ReadTables.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class ErrorJournalIT {

    private static final DatabaseAddress ADDRESS = TestPostgres.fresh("event-store", "query");
    private static final Database DATABASE = TestPostgres.open(ADDRESS, 2);
    private static final DatabaseClient CLIENT = DatabaseClient.create(DATABASE.connections());
    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");

    private final ErrorJournal journal = new ErrorJournal(CLIENT);

    @AfterAll
    static void close() {
        DATABASE.close().block(Duration.ofSeconds(60));
        TestPostgres.drop(ADDRESS);
    }

    private void fails(String code, String kind, String cause, Instant at) {
        journal.note(new ErrorJournal.Failure(code, kind, cause, "dev.zapis.Somewhere.does:1"), at)
                .block(Duration.ofSeconds(60));
    }

    @Test
    void failures_are_counted_by_kind_listed_with_their_codes_and_forgotten_when_old() {
        fails("old111", "tap", "TimeoutException", NOON.minus(Duration.ofDays(31)));
        fails("aaa111", "tap", "TimeoutException", NOON);
        fails("aaa222", "tap", "TimeoutException", NOON.plusSeconds(1));
        fails("bbb111", "due", "IllegalStateException", NOON.plusSeconds(2));
        for (int i = 0; i < 12; i++) fails("rare" + i, "update", "Failure" + i, NOON.plusSeconds(3));
        fails("next11", "tap", "TimeoutException", NOON.plusSeconds(60));

        var since = answer(new ErrorsSince.Handler(CLIENT).handle(new ErrorsSince(NOON, NOON.plusSeconds(60))));
        assertThat(since.count()).isEqualTo(15);
        assertThat(since.kinds())
                .hasSize(10)
                .startsWith(
                        new ErrorsSince.Kind("tap", "TimeoutException", 2),
                        new ErrorsSince.Kind("due", "IllegalStateException", 1));

        var latest = answer(new LatestErrors.Handler(CLIENT).handle(new LatestErrors(NOON, 1)));
        assertThat(latest.errors())
                .containsExactly(new LatestErrors.Failed("next11", "tap", "TimeoutException", NOON.plusSeconds(60)));

        CLIENT.sql("insert into error_journal (code, kind, cause, place, at) select 'old111', 'tap', 'Failure', '', :at"
                        + " from generate_series(1, 1100)")
                .bind("at", NOON.minus(Duration.ofDays(40)).atOffset(ZoneOffset.UTC))
                .then()
                .block(Duration.ofSeconds(60));
        Instant kept = NOON.minus(Duration.ofDays(30));
        assertThat(answer(journal.forgetBefore(kept))).isEqualTo(1_000);
        assertThat(answer(journal.forgetBefore(kept))).isEqualTo(101);
        assertThat(answer(journal.forgetBefore(kept))).isZero();
        var all = answer(new LatestErrors.Handler(CLIENT).handle(new LatestErrors(Instant.EPOCH, 100)));
        assertThat(all.errors()).hasSize(16).noneMatch(failed -> failed.code().equals("old111"));
    }

    @Test
    void where_nothing_failed_nothing_is_told() {
        var none = answer(new ErrorsSince.Handler(CLIENT).handle(new ErrorsSince(Instant.EPOCH, Instant.EPOCH)));
        assertThat(none.count()).isZero();
        assertThat(none.kinds()).isEmpty();
    }
}
