package dev.zapis.app.session;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * How far the read tables must have come, each for itself, before somebody is shown them without a word: to what they themselves have
 * recorded, and to all that there was when this program began to handle updates, as what a program before it had recorded for whom is
 * known no more.
 */
final class OwnPositions {

    /** So many people have recorded something that is not to be seen yet; with more of them all wait for it. */
    private static final int MOST = 10_000;

    private final Supplier<Mono<Map<String, Long>>> head;
    private final ConcurrentMap<Long, Map<String, Long>> own = new ConcurrentHashMap<>();
    private final AtomicReference<Mono<Map<String, Long>>> beginning;
    private final ConcurrentMap<String, Long> forAll = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Long> seen = new ConcurrentHashMap<>();
    private final AtomicLong swept = new AtomicLong();

    /** @param head how far the tables have to come to show all that there is */
    OwnPositions(Supplier<Mono<Map<String, Long>>> head) {
        this.head = head;
        this.beginning = new AtomicReference<>(asked());
    }

    /** What another program has recorded up to now is for people to see too. */
    void begin() {
        beginning.set(asked());
    }

    /** Without the tables that show all of it. Fails where the log can't be asked; the next one asks again. */
    Mono<Map<String, Long>> of(long account) {
        return Mono.defer(beginning::get)
                .map(begun -> later(later(begun, forAll), own(account)))
                .map(this::unseen);
    }

    private Map<String, Long> own(long account) {
        Map<String, Long> last = own.get(account);
        if (last == null) return Map.of();
        if (unseen(last).isEmpty()) own.remove(account, last);
        return last;
    }

    private Map<String, Long> unseen(Map<String, Long> positions) {
        return positions.entrySet().stream()
                .filter(each -> !isSeen(each.getKey(), each.getValue()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Long> later(Map<String, Long> one, Map<String, Long> other) {
        if (other.isEmpty()) return one;
        Map<String, Long> both = new HashMap<>(one);
        other.forEach((tables, position) -> both.merge(tables, position, Math::max));
        return both;
    }

    /** @param fed the tables that show it, and at which position */
    void recorded(long account, Map<String, Long> fed) {
        if (fed.isEmpty()) return;
        if (own.size() >= MOST && !own.containsKey(account)) makeRoom();
        if (own.size() < MOST || own.containsKey(account)) own.merge(account, fed, OwnPositions::later);
        else fed.forEach((tables, position) -> forAll.merge(tables, position, Math::max));
    }

    // Not at each look, of which there are many, but when there is no room, and only if that can make some.
    private void makeRoom() {
        long now = seen.values().stream().mapToLong(Long::longValue).sum();
        if (swept.getAndSet(now) < now)
            own.values().removeIf(last -> unseen(last).isEmpty());
    }

    /** Up to here the tables show everything. */
    void seen(String tables, long position) {
        seen.merge(tables, position, Math::max);
    }

    boolean isSeen(String tables, long position) {
        return position <= seen(tables);
    }

    /** Up to where they have been waited for. */
    long seen(String tables) {
        return seen.getOrDefault(tables, 0L);
    }

    private Mono<Map<String, Long>> asked() {
        return Mono.defer(head).cacheInvalidateIf(position -> false);
    }
}
