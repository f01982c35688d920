package dev.zapis.query.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.Ids;
import dev.zapis.events.person.PersonId;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class RequestJournalIT {

    private static final DatabaseAddress ADDRESS = TestPostgres.fresh("event-store", "query");
    private static final Database DATABASE = TestPostgres.open(ADDRESS, 2);
    private static final DatabaseClient CLIENT = DatabaseClient.create(DATABASE.connections());
    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");

    @AfterAll
    static void close() {
        DATABASE.close().block(Duration.ofSeconds(60));
        TestPostgres.drop(ADDRESS);
    }

    @Test
    void somebody_sees_their_own_refusals_the_newest_first() {
        var vera = new PersonId(Ids.derived("vera"));
        CLIENT.sql("""
                        insert into request_journal (command_id, position, code, asked, things, account_key, person_id, at)
                        select 'own' || n, n, 'desk.taken', 'BookDesk', '{}', 'b', case n when 3 then 'other' else :vera end,
                               :noon::timestamptz + make_interval(mins => n)
                        from generate_series(1, 502) n""")
                .bind("noon", NOON.atOffset(ZoneOffset.UTC))
                .bind("vera", vera.value())
                .then()
                .block(Duration.ofSeconds(60));
        var own = new OwnRefusals.Handler(CLIENT).handle(new OwnRefusals(vera)).block(Duration.ofSeconds(60));
        assertThat(own).isNotNull();
        assertThat(own.left()).isEqualTo(1);
        assertThat(own.newest()).hasSize(500);
        assertThat(own.newest().getFirst())
                .isEqualTo(new OwnRefusals.Refused(NOON.plus(Duration.ofMinutes(502)), "BookDesk", "desk.taken"));
        CLIENT.sql("delete from request_journal where account_key = 'b'").then().block(Duration.ofSeconds(60));
    }

    @Test
    void old_lines_go_in_batches_and_young_ones_stay() {
        CLIENT.sql("""
                        insert into request_journal (command_id, position, code, asked, things, account_key, at)
                        select 'c' || n, n, 'TAKEN', 'BookDesk', '{}', 'a', :noon::timestamptz - make_interval(mins => n)
                        from generate_series(0, 1499) n""").bind("noon", NOON.atOffset(ZoneOffset.UTC)).then().block(Duration.ofSeconds(60));
        var journal = new RequestJournal(CLIENT);
        Instant kept = NOON.minus(Duration.ofMinutes(199));
        assertThat(journal.forgetBefore(kept).block(Duration.ofSeconds(60))).isEqualTo(1_000);
        assertThat(journal.forgetBefore(kept).block(Duration.ofSeconds(60))).isEqualTo(300);
        assertThat(journal.forgetBefore(kept).block(Duration.ofSeconds(60))).isZero();
        assertThat(CLIENT.sql("select count(*) || ' ' || max(position) as left_over from request_journal")
                        .map(row -> String.valueOf(row.get("left_over", String.class)))
                        .one()
                        .block(Duration.ofSeconds(60)))
                .isEqualTo("200 199");
    }
}
