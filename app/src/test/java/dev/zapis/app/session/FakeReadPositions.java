package dev.zapis.app.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Tables that move when they are told to; an event feeds those whose name its type begins with. */
final class FakeReadPositions implements ReadPositions {

    private final Map<String, Long> newest = new HashMap<>();
    private final Map<String, Long> shown = new HashMap<>();
    private final List<String> waited = new ArrayList<>();
    private Runnable reaction = () -> {};
    private long known = Long.MAX_VALUE;

    /** The newest event that feeds them, and how far they have come. */
    FakeReadPositions stand(String tables, long newest, long shown) {
        this.newest.put(tables, newest);
        this.shown.put(tables, shown);
        reaction.run();
        return this;
    }

    /** What comes after this is not known yet to feed anything. */
    FakeReadPositions knownUpTo(long position) {
        known = position;
        return this;
    }

    /** What was waited for, though it was shown already perhaps. */
    List<String> waited() {
        return waited;
    }

    @Override
    public long newest(String tables) {
        return newest.getOrDefault(tables, 0L);
    }

    @Override
    public long known() {
        return known;
    }

    @Override
    public Mono<Map<String, Long>> upTo(long position) {
        Map<String, Long> all = new HashMap<>(newest);
        all.replaceAll((tables, at) -> position > known ? position : Math.min(at, position));
        return Mono.just(all);
    }

    @Override
    public Map<String, Long> recorded(CommandSender.Recorded recorded) {
        Map<String, Long> fed = new HashMap<>();
        recorded.types().forEach(type -> fed.put(type.replaceFirst("\\..*", ""), recorded.position()));
        fed.forEach((tables, position) -> newest.merge(tables, position, Math::max));
        return fed;
    }

    @Override
    public void whenFed(Runnable wanted) {
        reaction = wanted;
    }

    @Override
    public Mono<Void> shown(String tables, long position) {
        return Mono.defer(() -> {
            waited.add(tables + " " + position);
            return isShownNow(tables, position) ? Mono.empty() : Mono.never();
        });
    }

    @Override
    public Mono<Boolean> isShown(String tables, long position) {
        return Mono.fromSupplier(() -> isShownNow(tables, position));
    }

    private boolean isShownNow(String tables, long position) {
        return shown.getOrDefault(tables, 0L) >= position;
    }
}
