package dev.zapis.bot.storage;

import dev.zapis.bot.dialog.UploadStore;
import dev.zapis.events.Ids;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Keeps what people have sent until they confirm it. */
public final class UploadRepository {

    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private final DatabaseClient db;
    private final InstantSource clock;

    /** @param clock the product's time: by it uploads get old */
    public UploadRepository(DatabaseClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param account Telegram's id of whose they are */
    public UploadStore of(long account) {
        return new Own(account);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private final class Own implements UploadStore {

        private final long account;

        Own(long account) {
            this.account = account;
        }

        @Override
        public Mono<String> keep(List<String> lines) {
            String id = Ids.derived("upload", "" + account, String.join("\n", lines));
            return db.sql("""
                            insert into upload (account, upload_id, lines, expires_at)
                            values (:account, :id, :lines, :expires)
                            on conflict (account) do update set upload_id = excluded.upload_id,
                                lines = excluded.lines, expires_at = excluded.expires_at""")
                    .bind("account", account)
                    .bind("id", id)
                    .bind("lines", lines.toArray(String[]::new))
                    .bind("expires", now().plus(GOOD_FOR))
                    .then()
                    .thenReturn(id);
        }

        @Override
        public Mono<List<String>> kept(String id) {
            return db.sql("""
                            select lines from upload
                            where account = :account and upload_id = :id and expires_at > :now""")
                    .bind("account", account)
                    .bind("id", id)
                    .bind("now", now())
                    .map((Readable row) -> List.of(Objects.requireNonNull(row.get("lines", String[].class))))
                    .one();
        }

        @Override
        public Mono<Void> drop(String id) {
            return db.sql("delete from upload where account = :account and upload_id = :id")
                    .bind("account", account)
                    .bind("id", id)
                    .then();
        }
    }
}
