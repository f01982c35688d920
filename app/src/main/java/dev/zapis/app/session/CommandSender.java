package dev.zapis.app.session;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.command.MetadataKeys;
import dev.zapis.command.Refused;
import dev.zapis.events.Tags;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.OutcomeUnknownException;
import dev.zapis.eventstore.OverloadedException;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.axon.AlreadyAppendedException;
import dev.zapis.eventstore.axon.CommandTrace;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.MessageType;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Hands commands to the deciding side. */
public final class CommandSender {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final CommandBus bus;
    private final EventLog log;
    private final InstantSource clock;
    private final LongAdder busy = new LongAdder();

    public CommandSender(CommandBus bus, EventLog log, InstantSource clock) {
        this.bus = bus;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What a command has recorded.
     *
     * @param position of its last event; 0 where it recorded nothing
     * @param types of its events
     */
    record Recorded(long position, Set<String> types) {

        static final Recorded NOTHING = new Recorded(0, Set.of());
    }

    /** Answers with the position of the command's last event; 0 where it recorded nothing. Fails as {@link #record} does. */
    public Mono<Long> give(Command command, Map<String, String> metadata) {
        return record(command, metadata).map(Recorded::position);
    }

    /** Fails with {@link Refused} or {@link AlreadyHandled}. */
    Mono<Recorded> record(Command command, Map<String, String> metadata) {
        var message = new GenericCommandMessage(
                new GenericMessage(id(metadata), new MessageType(command.getClass()), command, metadata));
        return Mono.fromFuture(() -> bus.dispatch(message, null), true)
                .onErrorMap(CommandSender::cause)
                .doOnError(Refused.class, this::counted)
                .onErrorResume(AlreadyHandled.class, done -> compared(metadata, done))
                .map(CommandSender::recorded)
                .defaultIfEmpty(Recorded.NOTHING)
                .timeout(LIMIT);
    }

    /** Axon knows the command by the same id: its events name it as what caused them. */
    private static String id(Map<String, String> metadata) {
        return Objects.requireNonNull(metadata.get(MetadataKeys.COMMAND), "a command without an id");
    }

    private void counted(Refused refused) {
        if (refused.reason() == AccessRefusal.BUSY) busy.increment();
    }

    /** How many commands were turned away because there was more to do than could be done in time. */
    public long turnedAway() {
        return busy.sum();
    }

    /**
     * The same in the house's own name.
     *
     * @param cause what made it ask: a start, or due work
     */
    public Mono<Long> giveForHouse(Command command, CommandId id, String cause) {
        return giveForHouse(command, id, cause, id.value());
    }

    /**
     * The same for what follows from something else.
     *
     * @param cause what made it ask: a reaction
     * @param correlation joins it to all that came of one cause
     */
    public Mono<Long> giveForHouse(Command command, CommandId id, String cause, String correlation) {
        Map<String, String> metadata = Map.of(
                MetadataKeys.AT,
                clock.instant().toString(),
                MetadataKeys.ACTOR,
                "house",
                MetadataKeys.COMMAND,
                id.value(),
                MetadataKeys.CAUSE,
                cause,
                MetadataKeys.CORRELATION,
                correlation);
        return give(command, metadata);
    }

    /** Position of the newest event: no refusal given so far rests on anything later. */
    Mono<Long> head() {
        return log.head().timeout(LIMIT);
    }

    /** The first event that the command of this id has left; empty where it has left none. */
    Mono<StoredEvent> left(String command) {
        return left(List.of(command));
    }

    /** The same of any of these. */
    Mono<StoredEvent> left(List<String> commands) {
        return allLeft(commands).next();
    }

    private Flux<StoredEvent> allLeft(List<String> commands) {
        List<Criterion> theirs = commands.stream()
                .map(command -> new Criterion(Set.of(Tags.COMMAND + "=" + command), Set.of()))
                .toList();
        return log.source(new Criteria(theirs)).flatMapIterable(SourcingResult::events);
    }

    /** The same wish again is handled; another one under its id must not pass for it. */
    private Mono<CommandResultMessage> compared(Map<String, String> metadata, AlreadyHandled done) {
        return allLeft(List.of(metadata.getOrDefault(MetadataKeys.COMMAND, "")))
                .collectList()
                .filter(left -> !left.isEmpty())
                .onErrorComplete()
                .<CommandResultMessage>flatMap(left -> isAnother(metadata.get(MetadataKeys.WISH), left.getFirst())
                        ? Mono.error(new Refused(AccessRefusal.ANOTHER_WISH))
                        : Mono.error(new AlreadyHandled(left.getLast().position())))
                .switchIfEmpty(Mono.error(done));
    }

    /** Events from before wishes were recorded, and the house's own, tell nothing. */
    private static boolean isAnother(@Nullable String wish, StoredEvent first) {
        String recorded = JsonMapper.shared()
                .readTree(first.metadata())
                .path(MetadataKeys.WISH)
                .asString("");
        return wish != null && !recorded.isEmpty() && !recorded.equals(wish);
    }

    private static Recorded recorded(CommandResultMessage result) {
        String position = result.metadata().get(CommandTrace.POSITION);
        String types = result.metadata().get(CommandTrace.TYPES);
        return position == null || types == null
                ? Recorded.NOTHING
                : new Recorded(Long.parseLong(position), Set.of(types.split(",")));
    }

    /** What the sender should know, whatever Axon has wrapped around it. */
    private static Throwable cause(Throwable error) {
        for (@Nullable Throwable each = error; each != null; each = each.getCause()) {
            if (each instanceof Refused) return each;
            if (each instanceof AlreadyAppendedException) return new AlreadyHandled();
            if (each instanceof OverloadedException) return new Refused(AccessRefusal.BUSY);
            if (each instanceof OutcomeUnknownException) return new Refused(AccessRefusal.UNSURE);
        }
        return error;
    }
}
