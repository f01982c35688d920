package dev.zapis.bot.notice;

import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.command.MetadataKeys;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.DeskReminded;
import dev.zapis.events.office.OfficeEvent.DayBegun;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.AdminUnconfigured;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.RegistrationApproved;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonEvent.RegistrationRefused;
import dev.zapis.events.person.PersonEvent.RoleAsked;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleRefused;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Puts notices into the outbox, in the transaction that moves these tables' token: each event is told each person once. Fills
 * {@code recipient}, which knows where people can be reached, {@code admin_person} and {@code admin_account}. A rebuild tells nobody anything.
 */
final class NoticeProjection {

    // Whoever is let in is told with it what they are: what else the same command, and so the same moment, brings them
    // is no news.
    private static final String POST = """
            insert into outbox (person_id, event_id, kind, chat_id, lane, target, is_urgent, send_after, expires_at)
            select person_id, $2, $3, chat_id, $4, $5, $6, $7, $8 from {recipient} to_be_told
            where (person_id = $1 or $1::text is null and (person_id in (select person_id from {admin_person})
                                                   or account_key in (select account_key from {admin_account})))
              and not exists (select 1 from outbox told where told.person_id = to_be_told.person_id
                                  and told.kind = 'person.let-in' and told.send_after = $7::timestamptz)
            on conflict (person_id, event_id, kind) do nothing""";

    @EventHandler
    Mono<Void> on(AccountBound event, ProjectionTables tables) {
        return reached(event.person(), event.account(), event.telegramId(), tables);
    }

    private static Mono<Void> reached(
            PersonId person, AccountKey account, @Nullable String telegramId, ProjectionTables tables) {
        if (telegramId == null) return Mono.empty();
        return tables.execute("""
                        insert into {recipient} (person_id, chat_id, account_key) values ($1, $2, $3)
                        on conflict (person_id) do update
                        set chat_id = excluded.chat_id, account_key = excluded.account_key""", person.value(), Long.parseLong(telegramId), account.value())
                .then();
    }

    @EventHandler
    Mono<Void> on(AccountReleased event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        var what = new Recorded(recorded, message);
        return posted(ReleasedNotice.of(event, what.actor(), what.at()), tables, what)
                .then(unreached(event.person(), tables));
    }

    // Told before the account is released: nobody would know any more where to.
    @EventHandler
    Mono<Void> on(PersonRemoved event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        var what = new Recorded(recorded, message);
        return posted(Optional.of(RemovedNotice.of(event, what.at())), tables, what)
                .then(unreached(event.person(), tables));
    }

    private static Mono<Void> unreached(PersonId person, ProjectionTables tables) {
        return tables.execute("delete from {recipient} where person_id = $1", person.value())
                .then();
    }

    /** Whoever asks to be let in can be answered. */
    @EventHandler
    Mono<Void> on(RegistrationAsked event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        var all = new Recorded(recorded, message);
        return posted(Optional.of(RegistrationAskedNotice.of(event, all.at())), tables, all)
                .then(reached(event.person(), event.account(), event.telegramId(), tables));
    }

    @EventHandler
    Mono<Void> on(RegistrationApproved event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        var all = new Recorded(recorded, message);
        return posted(Optional.of(RegistrationAnsweredNotice.of(event, all.at())), tables, all);
    }

    @EventHandler
    Mono<Void> on(RegistrationRefused event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        var all = new Recorded(recorded, message);
        return posted(Optional.of(RegistrationAnsweredNotice.of(event, all.at())), tables, all)
                .then(unreached(event.person(), tables));
    }

    @EventHandler
    Mono<Void> on(RoleAsked event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        var all = new Recorded(recorded, message);
        return posted(Optional.of(RoleAskedNotice.of(event, all.at())), tables, all);
    }

    @EventHandler
    Mono<Void> on(PersonDeactivated event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        var what = new Recorded(recorded, message);
        return posted(Optional.of(SuspendedNotice.of(event, what.at())), tables, what);
    }

    @EventHandler
    Mono<Void> on(PersonReactivated event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        var what = new Recorded(recorded, message);
        return posted(Optional.of(RestoredNotice.of(event, what.at())), tables, what);
    }

    @EventHandler
    Mono<Void> on(RoleGiven event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        var what = new Recorded(recorded, message);
        Mono<Void> told = posted(RoleGivenNotice.of(event, what.actor(), what.at()), tables, what);
        if (event.role() != Role.ADMIN) return told;
        return tables.execute(
                        "insert into {admin_person} (person_id) values ($1) on conflict do nothing",
                        event.person().value())
                .then(told);
    }

    @EventHandler
    Mono<Void> on(RoleTaken event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        var what = new Recorded(recorded, message);
        Mono<Void> told = posted(Optional.of(RoleTakenNotice.of(event, what.at())), tables, what);
        if (event.role() != Role.ADMIN) return told;
        return tables.execute(
                        "delete from {admin_person} where person_id = $1",
                        event.person().value())
                .then(told);
    }

    @EventHandler
    Mono<Void> on(RoleRefused event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        var what = new Recorded(recorded, message);
        return posted(Optional.of(RoleRefusedNotice.of(event, what.at())), tables, what);
    }

    @EventHandler
    Mono<Void> on(AdminConfigured event, ProjectionTables tables) {
        return tables.execute(
                        "insert into {admin_account} (account_key) values ($1) on conflict do nothing",
                        event.account().value())
                .then();
    }

    @EventHandler
    Mono<Void> on(AdminUnconfigured event, ProjectionTables tables) {
        return tables.execute(
                        "delete from {admin_account} where account_key = $1",
                        event.account().value())
                .then();
    }

    /** What waits for them goes too: these tables may have been behind when the person was forgotten. */
    @EventHandler
    Mono<Void> on(PersonForgotten event, ProjectionTables tables) {
        String person = event.person().value();
        return tables.execute("delete from {recipient} where person_id = $1", person)
                .then(tables.execute("delete from {admin_person} where person_id = $1", person))
                .then(tables.effect("delete from outbox where person_id = $1", person))
                .then();
    }

    @EventHandler
    Mono<Void> on(DayBegun event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        return posted(Optional.of(ErrorDigestNotice.of(event)), tables, new Recorded(recorded, message));
    }

    @EventHandler
    Mono<Void> on(DeskReminded event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        return posted(Optional.of(DeskReminderNotice.of(event)), tables, new Recorded(recorded, message));
    }

    @EventHandler
    Mono<Void> on(DeskBookingCancelled event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        var what = new Recorded(recorded, message);
        return posted(DeskWithdrawnNotice.of(event, what.actor()), tables, what);
    }

    /** The event that is being told of. */
    private record Recorded(StoredEvent event, EventMessage message) {

        /** Who asked for it. */
        @Nullable
        String actor() {
            return message.metadata().get(MetadataKeys.ACTOR);
        }

        /** By the product's clock, which is what everything is sent by. */
        Instant at() {
            String asked = message.metadata().get(MetadataKeys.AT);
            return asked == null ? event.at() : Instant.parse(asked);
        }
    }

    private static Mono<Void> posted(Optional<Notice> made, ProjectionTables tables, Recorded recorded) {
        if (made.isEmpty() || tables.isReplay()) return Mono.empty();
        Notice notice = made.get();
        PersonId to = notice.to();
        return tables.effect(
                        POST,
                        to == null ? null : to.value(),
                        recorded.event().id(),
                        Routes.of(notice.says()),
                        (short) notice.lane().number(),
                        Routes.written(notice.says()),
                        notice.isUrgent(),
                        recorded.at().atOffset(ZoneOffset.UTC),
                        notice.until().atOffset(ZoneOffset.UTC))
                .then();
    }
}
