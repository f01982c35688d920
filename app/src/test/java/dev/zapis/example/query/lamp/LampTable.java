package dev.zapis.example.query.lamp;

import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.example.events.lamp.LampEvent.LampLit;
import dev.zapis.example.events.lamp.LampEvent.LampPutOut;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import reactor.core.publisher.Mono;

/** Fills the table of lamps that are lit. */
final class LampTable {

    @EventHandler
    Mono<Void> on(LampLit event, ProjectionTables tables, StoredEvent recorded) {
        return tables.write(
                "insert into {lamp} (lamp_id, person_id, day, position) values ($1, $2, $3, $4)",
                event.lamp().value(),
                event.person().value(),
                event.day(),
                recorded.position());
    }

    @EventHandler
    Mono<Void> on(LampPutOut event, ProjectionTables tables, StoredEvent recorded) {
        return tables.write(
                "update {lamp} set ended = $2 where lamp_id = $1", event.lamp().value(), recorded.position());
    }

    @EventHandler
    Mono<Void> on(PersonForgotten event, ProjectionTables tables) {
        return tables.write(
                "delete from {lamp} where person_id = $1", event.person().value());
    }
}
