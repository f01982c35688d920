package dev.zapis.eventstore.axon;

import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.AppendConflictException;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.DuplicateEventIdException;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.axon.EventEncoder.Encoded;
import dev.zapis.eventstore.axon.retry.AttemptState.Conflict;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import reactor.core.publisher.Mono;

/** One append to the log on Axon's condition. */
record AppendOperation(AppendCondition condition, List<TaggedEventMessage<?>> events, CommandTrace trail) {

    Mono<Long> to(EventLog log, EventEncoder encoder) {
        trail.attempt().deciding(false);
        return encoder.encode(events, trail)
                .flatMap(encoded -> append(log, encoder, encoded)
                        .onErrorResume(AppendOperation::isOfKeys, conflict -> sealedAnew(log, encoder, encoded)))
                .onErrorMap(AppendConflictException.class, this::explained)
                .onErrorMap(DuplicateEventIdException.class, this::asAxonCallsIt)
                .doOnNext(position -> trail.appended(types(), position));
    }

    private List<String> types() {
        return events.stream()
                .map(tagged -> tagged.event().type().qualifiedName().name())
                .toList();
    }

    private Mono<Long> append(EventLog log, EventEncoder encoder, Encoded encoded) {
        return log.append(new Append(
                        encoded.events(),
                        ConditionMapper.of(condition),
                        ConditionMapper.after(condition),
                        ConditionMapper.once(trail.commandId()),
                        encoded.keys()))
                .doOnNext(position -> encoder.recorded(encoded));
    }

    /** No event contradicts, but a data key: the subject has been given another one, or its key was destroyed. */
    private static boolean isOfKeys(Throwable failure) {
        return failure instanceof AppendConflictException conflict && conflict.position() == 0;
    }

    /**
     * Two first events of one person met: the later one is encrypted anew under the key that was recorded. Or the person was
     * forgotten, here or elsewhere.
     */
    private Mono<Long> sealedAnew(EventLog log, EventEncoder encoder, Encoded before) {
        encoder.contradicted(before);
        return encoder.encode(events, trail)
                .flatMap(anew -> anew.isUnderKnownKeys()
                        ? append(log, encoder, anew)
                        : Mono.error(() -> new IllegalStateException(
                                "the data key of a person was destroyed: nothing personal is recorded of them again")));
    }

    /**
     * An event that the decision has known can't contradict it but by its command's id; and where it could be either, the command
     * is decided once more, with that event known.
     */
    private RuntimeException explained(AppendConflictException conflict) {
        Criteria criteria = ConditionMapper.of(condition);
        boolean isKnown = conflict.position() <= ConditionMapper.after(condition);
        if (!isOfKeys(conflict) && (isKnown || criteria.items().isEmpty())) {
            return new AlreadyAppendedException(conflict.position());
        }
        trail.attempt().contradicted(new Conflict(conflict.position(), criteria));
        return conflictingEventsDetected(condition.consistencyMarker());
    }

    /** The log knows an id that is no UUID by another one. */
    private DuplicateEventIdException asAxonCallsIt(DuplicateEventIdException duplicate) {
        return events.stream()
                .map(tagged -> tagged.event().identifier())
                .filter(id -> EventIds.of(id).toString().equals(duplicate.id()))
                .findFirst()
                .map(DuplicateEventIdException::new)
                .orElse(duplicate);
    }
}
