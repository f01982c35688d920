package dev.zapis.eventstore.axon;

import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Queues for what many want at once. Tags that caused a conflict are hot until a second after the last one; who decides about
 * them waits for those before, instead of deciding in vain. This saves work and is no more than advice: whoever has waited two
 * seconds goes on without, and what is recorded is right with or without. A command waits in one queue at most, so none waits for
 * another that waits for it.
 */
final class HotKeys {

    private static final int LANES = 256;

    private final Map<Set<String>, Lane> lanes = new ConcurrentHashMap<>();
    private final Workers workers;

    HotKeys(Workers workers) {
        this.workers = workers;
    }

    /** Something with these tags was recorded while somebody else decided about it. */
    void heat(Set<String> tags) {
        if (!tags.isEmpty() && (lanes.size() < LANES || lanes.containsKey(tags))) {
            lanes.computeIfAbsent(tags, hot -> new Lane(workers)).heat();
        }
    }

    boolean any() {
        if (lanes.isEmpty()) {
            return false;
        }
        lanes.values().removeIf(Lane::isCold);
        return !lanes.isEmpty();
    }

    /** Completes when it's the caller's turn, with what to leave afterwards; with none where nothing asked for is hot. */
    CompletableFuture<Lane.@Nullable Turn> enter(Collection<Criteria> asked) {
        for (Criteria criteria : asked) {
            for (Criterion item : criteria.items()) {
                Lane lane = lanes.get(item.tags());
                if (lane != null) {
                    return lane.enter();
                }
            }
        }
        return CompletableFuture.completedFuture(null);
    }
}
