package dev.zapis.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.UploadStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class UploadRepositoryIT {

    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");

    private Instant now = NOON;
    private final long account = TestDatabase.newBot();
    private final UploadRepository table =
            new UploadRepository(DatabaseClient.create(TestDatabase.connections()), () -> now);
    private final UploadStore uploads = table.of(account);

    private String keeps(List<String> lines) {
        return Objects.requireNonNull(uploads.keep(lines).block());
    }

    @Test
    void what_was_sent_is_found_by_its_own_account_for_an_hour() {
        List<String> lines = List.of("Анна, \"Ёж\"", "", "{x}");
        String id = keeps(lines);
        assertThat(uploads.kept(id).block()).isEqualTo(lines);
        assertThat(table.of(account + 1).kept(id).block()).isNull();
        assertThat(keeps(lines)).isEqualTo(id);
        now = NOON.plus(Duration.ofMinutes(61));
        assertThat(uploads.kept(id).block()).isNull();
    }

    @Test
    void the_last_thing_sent_takes_the_place_of_the_one_before() {
        String first = keeps(List.of("one"));
        String second = keeps(Collections.nCopies(5_000, "two"));
        assertThat(uploads.kept(first).block()).isNull();
        assertThat(uploads.kept(second).block()).hasSize(5_000);
        uploads.drop(second).block();
        assertThat(uploads.kept(second).block()).isNull();
    }

    @Test
    void nothing_is_kept_that_nobody_finds_any_more() {
        keeps(List.of("one"));
        now = NOON.plus(Duration.ofMinutes(61));
        new ConversationRepository(TestDatabase.connections(), TestDatabase.newBot(), () -> now)
                .tidy()
                .block();
        assertThat(rows()).isZero();
    }

    private Long rows() {
        return DatabaseClient.create(TestDatabase.connections())
                .sql("select count(*) as rows from upload where account = :account")
                .bind("account", account)
                .map(row -> Objects.requireNonNull(row.get("rows", Long.class)))
                .one()
                .blockOptional()
                .orElseThrow();
    }
}
