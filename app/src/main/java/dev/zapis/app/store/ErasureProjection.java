package dev.zapis.app.store;

import dev.zapis.bot.storage.PersonalDataErasure;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.ProjectionHandler;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.axon.EventDecoder;
import dev.zapis.eventstore.postgres.WrappedKeyRepository;
import dev.zapis.eventstore.projection.Projection;
import java.util.function.Function;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Destroys the data key of who is forgotten and removes what the bot's tables hold of them, in one transaction. In a rebuild it
 * does so again, and finds nothing.
 */
public final class ErasureProjection {

    static final String NAME = "forgetting";

    /** To be raised with every change of the table. */
    private static final int VERSION = 1;

    private static final String SQL = "create table {forgotten} (person_id text primary key, position bigint not null)";

    private final PersonalDataFinder finder;

    private ErasureProjection(PersonalDataFinder finder) {
        this.finder = finder;
    }

    /** @param handling makes a projection's handling of a component with {@code @EventHandler} methods */
    public static Projection projection(
            EventLog log, EventDecoder decoder, Function<Object, ProjectionHandler> handler) {
        return new Projection(
                NAME, VERSION, SQL, handler.apply(new ErasureProjection(new PersonalDataFinder(log, decoder))));
    }

    @EventHandler
    Mono<Void> on(PersonForgotten event, ProjectionTables tables, long position) {
        String person = event.person().value();
        return finder.of(person)
                .flatMapMany(erasure -> Flux.fromIterable(erasure.removals()))
                .concatMap(removal -> removed(removal, tables), 1)
                .then(Mono.defer(() -> tables.effect(WrappedKeyRepository.DESTROY, person)))
                .then(Mono.defer(() -> tables.write(
                        "insert into {forgotten} (person_id, position) values ($1, $2) on conflict do nothing",
                        person,
                        position)));
    }

    private static Mono<Long> removed(PersonalDataErasure.Removal removal, ProjectionTables tables) {
        return tables.effect(removal.sql(), removal.arguments().toArray());
    }
}
