package dev.zapis.bot.telegram.sending;

import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.engine.NotificationRenderer;
import dev.zapis.bot.storage.Outbox.OutboxMessage;
import dev.zapis.events.office.OfficeQuietHours;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.policy.TimeSpan;
import dev.zapis.query.person.RemindersOf;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Until when a letter waits, as its reader is to be left alone. */
record QuietHoursRule(NotificationRenderer notifications, SchedulingClock time) {

    private static final OfficeQuietHours OF_THE_OFFICE = new OfficeQuietHours();

    /** Empty where it may be sent now. */
    Mono<Optional<Instant>> until(OutboxMessage message, Visit visit) {
        if (message.isUrgent()) return Mono.just(Optional.empty());
        return notifications
                .isUrgent(message.screen(), visit)
                .flatMap(isUrgent -> isUrgent ? Mono.just(Optional.empty()) : end(message, visit));
    }

    private Mono<Optional<Instant>> end(OutboxMessage message, Visit visit) {
        return hours(message, visit).map(hours -> new QuietHours(
                        hours.from(), hours.until(), visit.visitor().zone())
                .end(time.instant()));
    }

    /** The office's for whoever is not on its list: refused, or let in a moment ago. */
    private static Mono<TimeSpan> hours(OutboxMessage message, Visit visit) {
        return visit.ask(new RemindersOf(new PersonId(message.person())))
                .map(chosen -> new TimeSpan(chosen.quietFrom(), chosen.quietUntil()))
                .switchIfEmpty(Mono.defer(() -> visit.policies().map(office -> office.of(OF_THE_OFFICE))));
    }
}
