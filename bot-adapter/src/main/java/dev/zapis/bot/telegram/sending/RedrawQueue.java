package dev.zapis.bot.telegram.sending;

import dev.zapis.bot.dialog.engine.Redraw;
import dev.zapis.bot.dialog.engine.RedrawListener;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Messages that wait to be drawn again. Of one message the last rendering counts; beyond a bound a message keeps its word of delay. */
public final class RedrawQueue implements RedrawListener {

    private static final Logger LOG = LoggerFactory.getLogger(RedrawQueue.class);
    private static final int MOST = 512;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ConcurrentMap<Place, Redraw> waiting = new ConcurrentHashMap<>();
    private final Sinks.Many<Place> drawn = Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(MOST));

    private record Place(long chat, long message) {

        static Place of(Redraw redraw) {
            return new Place(redraw.chat(), redraw.message());
        }
    }

    @Override
    public void drawn(long chat, long message, @Nullable Redraw later) {
        Place place = new Place(chat, message);
        if (later == null || waiting.size() >= MOST) {
            waiting.remove(place);
        } else if (waiting.put(place, later) == null) {
            await(place);
        }
    }

    // One wait for a message, however often it is drawn meanwhile; where there is no room for it, it keeps its word of
    // delay.
    private synchronized void await(Place place) {
        if (drawn.tryEmitNext(place).isFailure()) waiting.remove(place);
    }

    /** Those whose time has come; never completes. */
    public Flux<Redraw> due() {
        return drawn.asFlux().flatMap(this::awaited, MOST);
    }

    /** Whether nothing else was drawn there since; from now on it waits no more. */
    public boolean isLast(Redraw redraw) {
        Place place = Place.of(redraw);
        if (waiting.remove(place, redraw)) return true;
        if (waiting.containsKey(place)) await(place);
        return false;
    }

    private Mono<Redraw> awaited(Place place) {
        return Mono.defer(() -> Mono.justOrEmpty(waiting.get(place)))
                .flatMap(Redraw::due)
                .timeout(PATIENCE)
                .then(Mono.defer(() -> Mono.justOrEmpty(waiting.get(place))))
                .onErrorResume(failure -> {
                    LOG.warn("a message stays as it was drawn before all was to be seen: {}", failure.toString());
                    waiting.remove(place);
                    return Mono.empty();
                });
    }
}
