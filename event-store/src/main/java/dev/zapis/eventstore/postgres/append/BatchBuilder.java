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

    private final RecentEventCache recent;
    private final long head;
    private final BatchConflicts clashes = new BatchConflicts();
    private final List<AppendRequest> chosen = new ArrayList<>();
    private final List<Long> afters = new ArrayList<>();
    private final List<AppendRequest> held = new ArrayList<>();
    private int events;
    private long bytes;

    private BatchBuilder(RecentEventCache recent) {
        this.recent = recent;
        // Before the questions to memory: what they answer holds at least up to here.
        this.head = recent.head();
    }

    /** Takes the batch's requests out of those waiting, and tells of each that memory contradicts, with the position. */
    static Batch next(
            UUID id, Deque<AppendRequest> waiting, RecentEventCache recent, ObjLongConsumer<AppendRequest> refused) {
        var forming = new BatchBuilder(recent);
        while (!waiting.isEmpty() && forming.hasRoomFor(waiting.peekFirst())) {
            forming.weigh(waiting.pollFirst(), refused);
        }
        forming.held.reversed().forEach(waiting::addFirst);
        return Batch.of(id, forming.chosen, forming.afters);
    }

    private boolean hasRoomFor(AppendRequest request) {
        boolean fits = events + request.events() <= MOST_EVENTS && bytes + request.bytes() <= MOST_BYTES;
        return held.size() < MOST_HELD && (chosen.isEmpty() || fits);
    }

    private void weigh(AppendRequest request, ObjLongConsumer<AppendRequest> refused) {
        var append = request.append();
        long known = recent.conflict(append.condition(), append.after());
        long contradicting = Math.max(known, append.once().isEmpty() ? 0 : recent.once(append.once()));
        if (contradicting > 0) {
            refused.accept(request, contradicting);
        } else if (clashes.touch(request)) {
            clashes.hold(request);
            held.add(request);
        } else {
            choose(request, known == RecentEventCache.UNKNOWN ? append.after() : Math.max(append.after(), head));
        }
    }

    /** The condition is known to hold up to {@code after}; the database looks at what comes then. */
    private void choose(AppendRequest request, long after) {
        clashes.take(request);
        chosen.add(request);
        afters.add(after);
        events += request.events();
        bytes += request.bytes();
    }
}
