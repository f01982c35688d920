package dev.zapis.bot.notice;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.command.MetadataKeys;
import dev.zapis.events.person.PersonId;
import dev.zapis.eventstore.axon.TypedProjectionHandler;
import dev.zapis.eventstore.axon.TypedProjectionHandler.Recorded;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import reactor.core.publisher.Mono;

/** Puts the notices of events into the outbox: each event is told each person once. A rebuild tells nobody anything. */
final class NoticeOutbox {

    private static final String POST = """
            insert into outbox (person_id, event_id, kind, chat_id, lane, target, is_urgent, send_after, expires_at, command)
            select person_id, $2, $3, chat_id, $4, $5, $6, $7, $8, $10 from {recipient} to_be_told
            where (person_id = $1 or $1::text is null and (person_id in (select person_id from {admin_person})
                                                   or account_key in (select account_key from {admin_account})))
              and not exists (select 1 from outbox told where told.person_id = to_be_told.person_id
                                  and told.kind = $9 and told.command = $10)
            on conflict (person_id, event_id, kind) do nothing""";

    private NoticeOutbox() {}

    /** Fails with the notice's name where it is of nothing that can happen. */
    static void subscribe(EventNotice<?> notice, TypedProjectionHandler handler) {
        Class<?> type = ResolvableType.forClass(notice.getClass())
                .as(EventNotice.class)
                .getGeneric(0)
                .resolve(Object.class);
        try {
            subscribe(type, notice, handler);
        } catch (IllegalArgumentException noEvent) {
            throw new IllegalStateException(notice.getClass().getName() + " is a notice of nothing", noEvent);
        }
    }

    @SuppressWarnings("unchecked") // the type is the notice's own
    private static <E> void subscribe(Class<E> type, EventNotice<?> notice, TypedProjectionHandler handler) {
        handler.on(type, (event, recorded) -> posted((EventNotice<E>) notice, event, recorded));
    }

    private static <E> Mono<Void> posted(EventNotice<E> notice, E event, Recorded recorded) {
        if (recorded.tables().isReplay()) return Mono.empty();
        NoticeContext context = context(recorded);
        return Mono.justOrEmpty(notice.of(event, context)).flatMap(told -> posted(told, context.at(), recorded));
    }

    private static NoticeContext context(Recorded recorded) {
        String asked = recorded.message().metadata().get(MetadataKeys.AT);
        Instant at = asked == null ? recorded.stored().at() : Instant.parse(asked);
        return new NoticeContext(
                recorded.message().metadata().get(MetadataKeys.ACTOR),
                recorded.message().metadata().get(MetadataKeys.CAUSE),
                at,
                recorded.stored().position());
    }

    private static Mono<Void> posted(Notice notice, Instant at, Recorded recorded) {
        PersonId to = notice.to();
        return recorded.tables()
                .effect(
                        POST,
                        to == null ? null : to.value(),
                        recorded.stored().id(),
                        Routes.of(notice.says()),
                        (short) notice.lane().number(),
                        Routes.written(notice.says()),
                        notice.isUrgent(),
                        at.atOffset(ZoneOffset.UTC),
                        notice.until().atOffset(ZoneOffset.UTC),
                        kind(notice.unlessTold()),
                        recorded.message().metadata().get(MetadataKeys.COMMAND))
                .then();
    }

    private static @Nullable String kind(@Nullable Class<? extends PermanentScreen> screen) {
        return screen == null
                ? null
                : Objects.requireNonNull(screen.getAnnotation(Route.class)).value();
    }
}
