package dev.zapis.bot.notice;

import dev.zapis.bot.dialog.Routes;
import dev.zapis.command.Metadata;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.DeskReminded;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.Tables;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import reactor.core.publisher.Mono;

/**
 * Puts notices into the outbox, in the transaction that moves this table's token: each event is told each person once. Fills
 * {@code recipient}, which knows where people can be reached. A rebuild tells nobody anything.
 */
final class NoticeTable {

    private static final String POST = """
            insert into outbox (person_id, event_id, kind, chat_id, lane, target, is_urgent, send_after, expires_at)
            select person_id, $2, $3, chat_id, $4, $5, $6, $7, $8 from {recipient} where person_id = $1
            on conflict (person_id, event_id, kind) do nothing""";

    @EventHandler
    Mono<Void> on(AccountBound event, Tables tables) {
        if (event.telegramId() == null) return Mono.empty();
        return tables.execute("""
                        insert into {recipient} (person_id, chat_id) values ($1, $2)
                        on conflict (person_id) do update set chat_id = excluded.chat_id""", event.person().value(), Long.parseLong(event.telegramId()))
                .then();
    }

    @EventHandler
    Mono<Void> on(DeskReminded event, Tables tables, StoredEvent recorded) {
        return posted(Optional.of(DeskReminderNotice.of(event)), tables, recorded);
    }

    @EventHandler
    Mono<Void> on(DeskBookingCancelled event, Tables tables, StoredEvent recorded, EventMessage message) {
        return posted(DeskWithdrawnNotice.of(event, message.metadata().get(Metadata.ACTOR)), tables, recorded);
    }

    private static Mono<Void> posted(Optional<Notice> made, Tables tables, StoredEvent recorded) {
        if (made.isEmpty() || tables.isReplay()) return Mono.empty();
        Notice notice = made.get();
        return tables.effect(
                        POST,
                        notice.to().value(),
                        recorded.id(),
                        Routes.of(notice.says()),
                        (short) notice.lane().number(),
                        Routes.written(notice.says()),
                        notice.isUrgent(),
                        recorded.at().atOffset(ZoneOffset.UTC),
                        notice.until().atOffset(ZoneOffset.UTC))
                .then();
    }
}
