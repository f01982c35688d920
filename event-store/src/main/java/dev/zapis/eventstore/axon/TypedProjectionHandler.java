package dev.zapis.eventstore.axon;

import dev.zapis.eventstore.ProjectionHandler;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.annotation.Event;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Hands recorded events to functions that say for which type they are: for what is put together of parts, where
 * {@link AnnotatedProjectionHandler} knows one component. Several of a type are called one after the other.
 */
public final class TypedProjectionHandler implements ProjectionHandler {

    private final Map<String, List<Typed<?>>> byType = new LinkedHashMap<>();
    private final EventDecoder decoder;
    private final JsonConverter json;
    private final Scheduler scheduler;

    TypedProjectionHandler(EventDecoder decoder, JsonConverter json, Scheduler scheduler) {
        this.decoder = decoder;
        this.json = json;
        this.scheduler = scheduler;
    }

    /** What is done with an event of a type. */
    public interface Handling<E> {

        Mono<Void> handle(E event, Recorded recorded);
    }

    /** The event as it was recorded, and the tables that it is taken into. */
    public record Recorded(StoredEvent stored, EventMessage message, ProjectionTables tables) {}

    private record Typed<E>(Class<E> type, Handling<? super E> handling) {}

    public <E> TypedProjectionHandler on(Class<E> type, Handling<? super E> handling) {
        Event event = type.getAnnotation(Event.class);
        if (event == null) throw new IllegalArgumentException(type.getName() + " is no event");
        String name = event.namespace() + "." + event.name();
        byType.computeIfAbsent(name, any -> new ArrayList<>()).add(new Typed<>(type, handling));
        return this;
    }

    @Override
    public boolean wants(String type) {
        return byType.containsKey(type);
    }

    @Override
    public String key(StoredEvent event) {
        return AnnotatedProjectionHandler.thing(event);
    }

    @Override
    public Mono<Void> handle(StoredEvent event, ProjectionTables tables) {
        List<Typed<?>> all = byType.getOrDefault(event.type(), List.of());
        if (all.isEmpty()) return Mono.empty();
        return Mono.defer(() -> {
                    Recorded recorded = new Recorded(event, decoder.decode(event), tables);
                    return Flux.fromIterable(all)
                            .concatMap(each -> handled(each, recorded), 1)
                            .then();
                })
                .subscribeOn(scheduler);
    }

    private <E> Mono<Void> handled(Typed<E> typed, Recorded recorded) {
        Object payload = recorded.message().payload();
        E event = Objects.requireNonNull(json.convert(payload, typed.type()), "an event without a payload");
        return typed.handling().handle(event, recorded);
    }
}
