package dev.zapis.eventstore.axon;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.zapis.eventstore.DataKey;
import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.axon.crypto.DataKeyCache;
import dev.zapis.eventstore.axon.crypto.FieldEncryptor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.correlation.MessageOriginProvider;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Makes of Axon's events what the log records: JSON with encrypted personal fields, and the command's trail. It works on the given
 * scheduler, since JSON and random numbers may wait for a lock. */
final class EventEncoder {

    private static final MessageOriginProvider ORIGIN = new MessageOriginProvider();

    private final KeptMetadata kept;
    private final JsonConverter json;
    private final FieldEncryptor seal;
    private final DataKeyCache keys;
    private final Scheduler scheduler;

    EventEncoder(KeptMetadata kept, JsonConverter json, FieldEncryptor seal, DataKeyCache keys, Scheduler scheduler) {
        this.kept = kept;
        this.json = json;
        this.seal = seal;
        this.keys = keys;
        this.scheduler = scheduler;
    }

    Mono<Encoded> encode(List<TaggedEventMessage<?>> tagged, CommandTrace trail) {
        return Mono.defer(() -> {
                    List<NewEvent> plain = new ArrayList<>();
                    for (TaggedEventMessage<?> event : tagged) {
                        plain.add(plain(event, trail, plain.isEmpty()));
                    }
                    return keysOf(plain).map(found -> sealed(plain, found));
                })
                .subscribeOn(scheduler);
    }

    private NewEvent plain(TaggedEventMessage<?> tagged, CommandTrace trail, boolean first) {
        EventMessage event = tagged.event();
        String type = event.type().qualifiedName().name();
        byte[] payload = json.bytes(event.payload());
        return new NewEvent(
                EventIds.of(event.identifier()),
                type,
                event.type().version(),
                payload,
                json.bytes(metadata(event, trail.cause())),
                tags(tagged, first ? trail.commandId() : null),
                seal.subject(type, payload),
                time(event, trail.cause()));
    }

    private Map<String, String> metadata(EventMessage event, @Nullable Message cause) {
        Map<String, String> all = new TreeMap<>(event.metadata());
        if (cause != null) {
            all.putAll(ORIGIN.correlationDataFor(cause));
            cause.metadata().forEach((key, value) -> {
                if (kept.keys().contains(key) || key.equals(CommandTrace.COMMAND)) {
                    all.put(key, value);
                }
            });
        }
        if (EventIds.isUuid(event.identifier())) {
            all.remove(EventIds.ORIGINAL);
        } else {
            all.put(EventIds.ORIGINAL, event.identifier());
        }
        return all;
    }

    private Instant time(EventMessage event, @Nullable Message cause) {
        String told =
                cause == null || kept.time() == null ? null : cause.metadata().get(kept.time());
        return told == null ? event.timestamp() : Instant.parse(told);
    }

    private static Set<String> tags(TaggedEventMessage<?> tagged, @Nullable String commandId) {
        Set<String> tags =
                new HashSet<>(tagged.tags().stream().map(TagFormat::of).collect(toUnmodifiableSet()));
        if (commandId != null) {
            tags.add(TagFormat.command(commandId));
        }
        return Set.copyOf(tags);
    }

    private Mono<Map<String, DataKeyCache.Found>> keysOf(List<NewEvent> events) {
        List<String> subjects = events.stream()
                .map(NewEvent::subject)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Flux.fromIterable(subjects).concatMap(keys::of).collectMap(found -> found.key()
                .subject());
    }

    private Encoded sealed(List<NewEvent> plain, Map<String, DataKeyCache.Found> found) {
        Map<String, byte[]> wrapped = new HashMap<>();
        found.forEach((subject, key) -> wrapped.put(subject, key.key().wrapped()));
        List<DataKey> used =
                found.values().stream().map(DataKeyCache.Found::key).toList();
        boolean known = found.values().stream().noneMatch(DataKeyCache.Found::isNew);
        return new Encoded(plain.stream().map(event -> sealed(event, wrapped)).toList(), used, known);
    }

    private NewEvent sealed(NewEvent event, Map<String, byte[]> wrapped) {
        byte[] key = event.subject() == null ? null : wrapped.get(event.subject());
        if (key == null) {
            return event;
        }
        return new NewEvent(
                event.id(),
                event.type(),
                event.version(),
                seal.seal(event.id(), event.type(), event.payload(), key),
                event.metadata(),
                event.tags(),
                event.subject(),
                event.at());
    }

    void recorded(Encoded encoded) {
        encoded.keys().forEach(keys::recorded);
    }

    /** The keys are not what is recorded: they are looked up again. */
    void contradicted(Encoded encoded) {
        encoded.keys().forEach(key -> keys.forget(key.subject()));
    }

    /** Events ready to be recorded, with the data keys that they are encrypted with: all known, or some of them new. */
    record Encoded(List<NewEvent> events, List<DataKey> keys, boolean isUnderKnownKeys) {}
}
