package dev.zapis.bot.notice;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.callback.Routes;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Puts into the outbox what no event tells: what becomes of the program itself. Of a kind each admin hears once an hour. */
public final class AdminAlerts {

    private static final String POST = """
            insert into outbox (person_id, event_id, kind, chat_id, lane, target, is_urgent, send_after, expires_at)
            select person_id, :id, :kind, chat_id, :lane, :target, :urgent, :at, :until from recipient to_be_told
            where (person_id in (select person_id from admin_person)
                   or account_key in (select account_key from admin_account))
              and not exists (select 1 from outbox told where told.person_id = to_be_told.person_id
                                  and told.kind = :kind and told.created_at > now() - interval '1 hour')
            on conflict (person_id, event_id, kind) do nothing""";

    private final DatabaseClient db;

    public AdminAlerts(ConnectionFactory connections) {
        this.db = DatabaseClient.create(connections);
    }

    /** The database that Zapis runs itself was away and is back; by the product's clock. Answers how many are told. */
    public Mono<Long> databaseRestarted(Instant since, Duration length) {
        return posted(DatabaseRestartedNotice.of(since, length), since.plus(length));
    }

    private Mono<Long> posted(Notice notice, Instant at) {
        PermanentScreen says = notice.says();
        return db.sql(POST)
                .bind("id", UUID.randomUUID())
                .bind("kind", Routes.of(says))
                .bind("lane", (short) notice.lane().number())
                .bind("target", Routes.written(says))
                .bind("urgent", notice.isUrgent())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("until", notice.until().atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }
}
