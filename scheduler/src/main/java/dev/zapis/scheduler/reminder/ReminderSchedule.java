package dev.zapis.scheduler.reminder;

import dev.zapis.command.MetadataKeys;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.RemindersSet;
import dev.zapis.events.office.OfficeEvent.TimeZoneSet;
import dev.zapis.events.reminder.ReminderCatalog;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.eventstore.ProjectionHandler;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.axon.TypedProjectionHandler;
import dev.zapis.eventstore.axon.TypedProjectionHandler.Recorded;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes reminders due: one for each thing and each offset of its office, when the thing comes into being, when it moves, and
 * when the office changes its mind. Which things there are, slices say: one {@link ReminderSource} for each topic.
 */
public final class ReminderSchedule {

    private final ReminderCatalog catalog;
    private final InstantSource clock;

    /** @param clock tells what a rebuild may leave alone */
    public ReminderSchedule(ReminderCatalog catalog, InstantSource clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Fails where a topic has no source, or a source no topic. */
    public ProjectionHandler handler(List<ReminderSource> sources, TypedProjectionHandler handler) {
        handler.on(OfficeOpened.class, this::opened)
                .on(TimeZoneSet.class, this::moved)
                .on(RemindersSet.class, this::ruled);
        Set<ReminderTopic> open = catalog.topics();
        for (ReminderSource source : sources) {
            if (!open.remove(source.topic()))
                throw new IllegalStateException(source.getClass().getName() + " reminds of " + source.topic()
                        + ", which no slice declares or another one reminds of");
            source.events().beginnings().forEach(begins -> begins(source.topic(), begins, handler));
            source.events().endings().forEach(ends -> ends(source.topic(), ends, handler));
        }
        if (!open.isEmpty()) throw new IllegalStateException("nothing reminds of " + open);
        return handler;
    }

    private <E> void begins(ReminderTopic topic, RemindedEvents.Begins<E> begins, TypedProjectionHandler handler) {
        handler.on(begins.type(), (event, recorded) -> tables(recorded)
                .begins(topic, begins.thing().apply(event)));
    }

    private <E> void ends(ReminderTopic topic, RemindedEvents.Ends<E> ends, TypedProjectionHandler handler) {
        handler.on(ends.type(), (event, recorded) -> tables(recorded)
                .ends(topic, ends.thing().apply(event)));
    }

    /** Every topic has its rules from the beginning: else its first thing would be remembered by nobody. */
    private Mono<Void> opened(OfficeOpened event, Recorded recorded) {
        ReminderTables tables = tables(recorded);
        return tables.opened(event.office(), event.zone())
                .thenMany(Flux.fromIterable(catalog.topics()))
                .concatMap(topic -> tables.rules(event.office(), topic, catalog.defaults(topic)))
                .then();
    }

    // It has no bookings then, so nothing that is due moves.
    private Mono<Void> moved(TimeZoneSet event, Recorded recorded) {
        return tables(recorded).moved(event.office(), event.zone());
    }

    private Mono<Void> ruled(RemindersSet event, Recorded recorded) {
        return tables(recorded).ruled(event.office(), event.matter(), event.offsets());
    }

    private ReminderTables tables(Recorded recorded) {
        Instant then = at(recorded.message().metadata().get(MetadataKeys.AT), recorded.stored());
        Instant after = recorded.tables().isReplay() && clock.instant().isAfter(then) ? clock.instant() : then;
        return new ReminderTables(recorded.tables(), recorded.stored().position(), after.atOffset(ZoneOffset.UTC));
    }

    private static Instant at(@Nullable String productTime, StoredEvent recorded) {
        return productTime == null ? recorded.at() : Instant.parse(productTime);
    }
}
