package dev.zapis.scheduler.reaction;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.command.Deeds;
import dev.zapis.command.MetadataKeys;
import dev.zapis.command.Reaction;
import dev.zapis.command.Refused;
import dev.zapis.command.sourcing.EventTags;
import dev.zapis.events.Ids;
import dev.zapis.eventstore.EventReaction;
import dev.zapis.eventstore.RetryableException;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.scheduler.TaskRunner.FailureListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives the commands that follow from an event, one after the other. They are made of the event each time anew, so that nothing of
 * what people typed is kept on the way; their ids are made of the event's, so that none is carried out twice.
 */
final class ReactionHandler implements EventReaction {

    private static final Logger LOG = LoggerFactory.getLogger(ReactionHandler.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int CODE_LENGTH = 6;

    /** These say how the house is doing, and nothing of the deed. */
    private static final Set<AccessRefusal> PASSING = Set.of(AccessRefusal.BUSY, AccessRefusal.UNSURE);

    private final Reaction reaction;
    private final AxonEventStoreConfigurer axon;
    private final DeedPort port;
    private final FailureListener failures;
    private final Deeds deeds;
    private final Map<String, Class<?>> facts;

    ReactionHandler(Reaction reaction, AxonEventStoreConfigurer axon, DeedPort port, FailureListener failures) {
        this.reaction = reaction;
        this.axon = axon;
        this.port = port;
        this.failures = failures;
        this.deeds = reaction.deeds();
        this.facts = deeds.facts().stream()
                .collect(Collectors.toUnmodifiableMap(ReactionHandler::type, Function.identity()));
        facts.values().forEach(this::mustSayWhatItIsAbout);
    }

    /** Without the tag each event would be a thing of its own, and waited for by none. */
    private void mustSayWhatItIsAbout(Class<?> fact) {
        if (!EventTags.of(fact).keys().contains(reaction.thing()))
            throw new IllegalStateException("%s (%s) reacts to %s, which has no tag %s"
                    .formatted(reaction.name(), reaction.getClass().getName(), fact.getName(), reaction.thing()));
    }

    private static String type(Class<?> fact) {
        Event event = Objects.requireNonNull(fact.getAnnotation(Event.class), () -> fact + " is no event");
        return event.namespace() + "." + event.name();
    }

    @Override
    public boolean wants(String type) {
        return facts.containsKey(type);
    }

    @Override
    public String key(StoredEvent event) {
        return event.tags().stream()
                .filter(tag -> tag.startsWith(reaction.thing() + "="))
                .findFirst()
                .orElseGet(() -> EventReaction.super.key(event));
    }

    @Override
    public Mono<Void> react(StoredEvent event) {
        return Flux.defer(() -> Flux.fromIterable(deeds(event)))
                .concatMap(this::done, 1)
                .then();
    }

    private List<Deed> deeds(StoredEvent event) {
        EventMessage message = axon.decoder().decode(event);
        Class<?> type = Objects.requireNonNull(facts.get(event.type()), event.type());
        Object fact = Objects.requireNonNull(axon.json().convert(message.payload(), type));
        List<Command> commands = deeds.after(fact);
        return IntStream.range(0, commands.size())
                .mapToObj(number -> deed(commands.get(number), id(event, number), message))
                .toList();
    }

    private Deed deed(Command command, CommandId id, EventMessage fact) {
        String correlation = fact.metadata().getOrDefault(MetadataKeys.CORRELATION, id.value());
        return new Deed(command, id, reaction.name(), correlation);
    }

    private CommandId id(StoredEvent event, int number) {
        return new CommandId(Ids.derived("reaction", reaction.name(), event.id().toString(), Integer.toString(number)));
    }

    private Mono<Void> done(Deed deed) {
        return Mono.defer(() -> port.give(deed))
                .timeout(LIMIT)
                .onErrorResume(AlreadyHandled.class, done -> Mono.empty())
                .onErrorMap(ReactionHandler::isPassing, RetryableException::new);
    }

    private static boolean isPassing(Throwable failure) {
        boolean isBusy = failure instanceof Refused refused
                && refused.reason() instanceof AccessRefusal reason
                && PASSING.contains(reason);
        return isBusy || failure instanceof TimeoutException;
    }

    @Override
    public void parked(StoredEvent event, Throwable failure) {
        String code = id(event, 0).value().substring(0, CODE_LENGTH);
        LOG.error("{} at position {} is parked, code {}", reaction.name(), event.position(), code, failure);
        failures.givenUp(code, failure);
    }
}
