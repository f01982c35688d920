package dev.zapis.eventstore.postgres.append;

import dev.zapis.eventstore.postgres.cache.RecentEventCache;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.ObjLongConsumer;

/** Makes the next batch of what waits, in the order of arrival, and passes over what hangs on the outcome of another. */
final class BatchBuilder {

    static final int MOST_EVENTS = 1_000;
    static final long MOST_BYTES = 1 << 20;

    /** One batch looks at no more that can't be in it. */
    private static final int MOST_HELD = 4 * MOST_EVENTS;

    private final RecentEventCache cache;
    private final long head;
    private final BatchConflicts conflicts = new BatchConflicts();
    private final List<AppendRequest> chosen = new ArrayList<>();
    private final List<Long> afters = new ArrayList<>();
    private final List<AppendRequest> held = new ArrayList<>();
    private int events;
    private long bytes;

    private BatchBuilder(RecentEventCache cache) {
        this.cache = cache;
        // Before the questions to memory: what they answer holds at least up to here.
        this.head = cache.head();
    }

    /** Takes the batch's requests out of those waiting, and tells of each that memory contradicts, with the position. */
    static Batch next(
            UUID id, Deque<AppendRequest> waiting, RecentEventCache cache, ObjLongConsumer<AppendRequest> refused) {
        var builder = new BatchBuilder(cache);
        while (!waiting.isEmpty() && builder.hasRoomFor(waiting.peekFirst())) {
            builder.weigh(waiting.pollFirst(), refused);
        }
        builder.held.reversed().forEach(waiting::addFirst);
        return Batch.of(id, builder.chosen, builder.afters);
    }

    private boolean hasRoomFor(AppendRequest request) {
        boolean fits = events + request.events() <= MOST_EVENTS && bytes + request.bytes() <= MOST_BYTES;
        return held.size() < MOST_HELD && (chosen.isEmpty() || fits);
    }

    private void weigh(AppendRequest request, ObjLongConsumer<AppendRequest> refused) {
        var append = request.append();
        long known = cache.conflict(append.condition(), append.after());
        long contradicting = Math.max(known, append.once().isEmpty() ? 0 : cache.once(append.once()));
        if (contradicting > 0) {
            refused.accept(request, contradicting);
        } else if (conflicts.touch(request)) {
            conflicts.hold(request);
            held.add(request);
        } else {
            choose(request, known == RecentEventCache.UNKNOWN ? append.after() : Math.max(append.after(), head));
        }
    }

    /** The condition is known to hold up to {@code after}; the database looks at what comes then. */
    private void choose(AppendRequest request, long after) {
        conflicts.take(request);
        chosen.add(request);
        afters.add(after);
        events += request.events();
        bytes += request.bytes();
    }
}
