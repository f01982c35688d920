package dev.zapis.eventstore.postgres.append;

import dev.zapis.eventstore.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Requests that don't depend on each other, recorded by one commit.
 *
 * @param id the same however often it is sent
 * @param afters per request, up to where its condition is known to hold
 * @param sent whether the database may know of it
 */
public record Batch(UUID id, List<AppendRequest> requests, List<Long> afters, AtomicBoolean sent) {

    static Batch of(UUID id, List<AppendRequest> requests, List<Long> afters) {
        return new Batch(id, List.copyOf(requests), List.copyOf(afters), new AtomicBoolean());
    }

    int size() {
        return requests.size();
    }

    /** The id of its event, which tells what became of it, if it has but one. */
    @Nullable
    UUID onlyEvent() {
        if (size() != 1) {
            return null;
        }
        var events = requests.getFirst().append().events();
        return events.size() == 1 ? events.getFirst().id() : null;
    }

    /** The requests from this one on, up to that one, as a batch of their own. */
    Batch part(UUID id, int from, int to) {
        return of(id, requests.subList(from, to), afters.subList(from, to));
    }

    /**
     * What the database made of it.
     *
     * @param first position of the first event recorded; 0 if none was
     * @param conflicts per request the position that contradicts it, -1 where none does
     */
    public record Settled(long first, long[] conflicts, Instant at) {

        /** The winners' events as they are stored now. */
        List<StoredEvent> recorded(Batch batch) {
            var recorded = new ArrayList<StoredEvent>();
            for (int i = 0; i < batch.size(); i++) {
                if (conflicts[i] < 0) {
                    add(batch.requests().get(i), recorded);
                }
            }
            return recorded;
        }

        private void add(AppendRequest request, List<StoredEvent> recorded) {
            for (var event : request.append().events()) {
                recorded.add(new StoredEvent(
                        first + recorded.size(),
                        event.id(),
                        event.type(),
                        event.version(),
                        event.payload(),
                        event.metadata(),
                        Objects.requireNonNullElse(event.at(), at),
                        at,
                        event.tags(),
                        event.subject(),
                        keyOf(event.subject(), request)));
            }
        }

        private static byte @Nullable [] keyOf(@Nullable String subject, AppendRequest request) {
            for (var key : request.append().keys()) {
                if (key.subject().equals(subject)) {
                    return key.wrapped();
                }
            }
            return null;
        }
    }
}
