package dev.zapis.bot.storage;

import dev.zapis.bot.dialog.ActLog;
import dev.zapis.command.CommandId;
import dev.zapis.command.UndoWindow;
import dev.zapis.events.person.PersonId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Keeps what people did for as long as they can take it back. */
public final class ActRepository {

    /** More than these nobody leafs through. */
    private static final int MOST = 200;

    private final DatabaseClient db;
    private final InstantSource clock;

    /** @param clock the product's time: by it acts get old */
    public ActRepository(DatabaseClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    public ActLog of(PersonId person) {
        return new Own(person.value());
    }

    private final class Own implements ActLog {

        private final String person;

        Own(String person) {
            this.person = person;
        }

        @Override
        public Mono<Void> keep(Act act) {
            return db.sql("""
                            insert into act (act_id, person_id, kind, undo, at) values (:act, :person, :kind, :undo, :at)
                            on conflict (act_id) do nothing""")
                    .bind("act", act.id().value())
                    .bind("person", person)
                    .bind("kind", act.kind())
                    .bind("undo", act.undo())
                    .bind("at", act.at().atOffset(ZoneOffset.UTC))
                    .then();
        }

        @Override
        public Mono<List<Act>> acts() {
            Instant since = clock.instant().minus(UndoWindow.LIST.length());
            return db.sql("select * from act where person_id = :person and at > :since order by at desc limit :most")
                    .bind("person", person)
                    .bind("since", since.atOffset(ZoneOffset.UTC))
                    .bind("most", MOST)
                    .map(ActRepository::act)
                    .all()
                    .collectList();
        }

        @Override
        public Mono<Void> drop(CommandId act) {
            return db.sql("delete from act where act_id = :act and person_id = :person")
                    .bind("act", act.value())
                    .bind("person", person)
                    .then();
        }
    }

    private static ActLog.Act act(Readable row) {
        return new ActLog.Act(
                new CommandId(text(row, "act_id")),
                text(row, "kind"),
                text(row, "undo"),
                Objects.requireNonNull(row.get("at", OffsetDateTime.class)).toInstant());
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
