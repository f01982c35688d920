package dev.zapis.eventstore.axon.retry;

import dev.zapis.eventstore.Criteria;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What one try of a command rests on: how much of the log its state had to know, how much it knew, and how it came to an end. */
public final class AttemptState {

    private static final CompletableFuture<Void> OPEN = CompletableFuture.completedFuture(null);

    private final AtomicLong required;
    private final AtomicLong known = new AtomicLong(Long.MAX_VALUE);
    private final List<Criteria> asked = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> gate = OPEN;
    private volatile boolean decides;
    private volatile @Nullable Conflict conflict;

    /** @param required all events up to this position have to be known */
    public AttemptState(long required) {
        this.required = new AtomicLong(required);
    }

    public long required() {
        return required.get();
    }

    public void require(long position) {
        required.accumulateAndGet(position, Math::max);
    }

    /** Up to where everything was known that was asked for; the largest number if nothing was. */
    long known() {
        return known.get();
    }

    public void knows(long head) {
        known.accumulateAndGet(head, Math::min);
    }

    /** Nothing is sourced until the future completes. */
    void shut(CompletableFuture<Void> gate) {
        this.gate = gate;
    }

    public CompletableFuture<Void> gate() {
        return gate;
    }

    public void asks(Criteria criteria) {
        asked.add(criteria);
    }

    List<Criteria> asked() {
        return asked;
    }

    public void deciding(boolean decides) {
        this.decides = decides;
    }

    /** Whether it is the handler that ends the try: what it needs to know was there, and nothing is being recorded yet. */
    boolean isDecision() {
        return decides;
    }

    public void contradicted(Conflict conflict) {
        this.conflict = conflict;
    }

    /** The event that the try's append met, if any. */
    @Nullable
    Conflict conflict() {
        return conflict;
    }

    /**
     * A recorded event that the decision should have known, and what the decision was about.
     *
     * @param position 0 where a data key came into being meanwhile
     */
    public record Conflict(long position, Criteria criteria) {}
}
