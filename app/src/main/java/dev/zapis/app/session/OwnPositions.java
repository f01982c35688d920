package dev.zapis.app.session;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * How far the read tables must have come before somebody is shown them without a word: to what they themselves have recorded, and to
 * all that there was when this program began to handle updates, as what a program before it had recorded for whom is known no more.
 */
final class OwnPositions {

    /** So many people have recorded something that is not to be seen yet; with more of them all wait for it. */
    private static final int MOST = 10_000;

    private final Supplier<Mono<Long>> head;
    private final ConcurrentMap<Long, Long> own = new ConcurrentHashMap<>();
    private final AtomicReference<Mono<Long>> beginning;
    private final AtomicLong forAll = new AtomicLong();
    private final AtomicLong seen = new AtomicLong();
    private final AtomicLong swept = new AtomicLong();

    OwnPositions(Supplier<Mono<Long>> head) {
        this.head = head;
        this.beginning = new AtomicReference<>(asked());
    }

    /** What another program has recorded up to now is for people to see too. */
    void begin() {
        beginning.set(asked());
    }

    /** Answers 0 where all of it is to be seen. Fails where the log can't be asked; the next one asks again. */
    Mono<Long> of(long account) {
        return Mono.defer(beginning::get)
                .map(begun -> Math.max(begun, Math.max(forAll.get(), own(account))))
                .map(position -> position <= seen.get() ? 0 : position);
    }

    private long own(long account) {
        Long last = own.get(account);
        if (last == null) return 0;
        if (last <= seen.get()) own.remove(account, last);
        return last;
    }

    void recorded(long account, long position) {
        if (own.size() >= MOST && !own.containsKey(account)) makeRoom();
        if (own.size() < MOST || own.containsKey(account)) own.merge(account, position, Math::max);
        else forAll.accumulateAndGet(position, Math::max);
    }

    // Not at each look, of which there are many, but when there is no room, and only if that can make some.
    private void makeRoom() {
        long upTo = seen.get();
        if (swept.getAndSet(upTo) < upTo) own.values().removeIf(last -> last <= upTo);
    }

    /** Up to here everything is to be seen. */
    void seen(long position) {
        seen.accumulateAndGet(position, Math::max);
    }

    private Mono<Long> asked() {
        return Mono.defer(head).cacheInvalidateIf(position -> false);
    }
}
