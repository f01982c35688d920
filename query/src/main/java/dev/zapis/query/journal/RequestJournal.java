package dev.zapis.query.journal;

import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Where refusals are written down: they leave no event that would tell of them. */
public final class RequestJournal {

    private static final int AT_ONCE = 1_000;

    private final DatabaseClient database;

    public RequestJournal(DatabaseClient database) {
        this.database = database;
    }

    /**
     * One wish that was refused.
     *
     * @param command the wish's id
     * @param asked the command's name
     * @param things what it was about, as JSON: ids, days and the like, nothing that somebody typed
     * @param code the reason
     * @param position of the newest event that the decision may have rested on
     */
    public record Refusal(String command, String asked, String things, String code, long position) {}

    /** Who was refused: no name, and none for a person that the account does not act for yet. */
    public record Origin(AccountKey account, @Nullable PersonId person) {}

    /** The same refusal on the same knowledge is written down once. */
    public Mono<Void> note(Refusal refusal, Origin origin, Instant at) {
        return database.sql("""
                        insert into request_journal
                            (command_id, position, code, asked, things, account_key, person_id, at)
                        values (:command, :position, :code, :asked, cast(:things as jsonb), :account, :person, :at)
                        on conflict do nothing""")
                .bind("command", refusal.command())
                .bind("position", refusal.position())
                .bind("code", refusal.code())
                .bind("asked", refusal.asked())
                .bind("things", refusal.things())
                .bind("account", origin.account().value())
                .bind("person", Parameters.in(R2dbcType.VARCHAR, value(origin.person())))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    /**
     * What was refused before that goes, a bounded number of lines at a time.
     *
     * @return how many went
     */
    public Mono<Long> forgetBefore(Instant at) {
        return database.sql("""
                        delete from request_journal where (command_id, position, code) in (
                            select command_id, position, code from request_journal where at < :at order by at limit :most)""")
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("most", AT_ONCE)
                .fetch()
                .rowsUpdated();
    }

    private static @Nullable String value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
