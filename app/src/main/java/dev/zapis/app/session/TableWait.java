package dev.zapis.app.session;

import java.time.Duration;
import java.util.function.LongFunction;
import reactor.core.publisher.Mono;

/** Waits for the tables of one read model: a little for whoever looks, as long as it takes for whoever is shown more later. */
final class TableWait {

    private final LongFunction<Mono<Void>> shown;
    private final SharedPositionWait catchingUp;
    private final CatchUpPatience catchUp = new CatchUpPatience(System::nanoTime);

    TableWait(LongFunction<Mono<Void>> shown) {
        this.shown = shown;
        this.catchingUp = new SharedPositionWait(shown);
    }

    /** @return whether the event at this position is to be seen, which is waited for a little */
    Mono<Boolean> reached(long position) {
        return Mono.defer(() -> {
            Duration limit = catchUp.now();
            return shown.apply(position)
                    .thenReturn(true)
                    .timeout(limit, Mono.just(false))
                    .doOnNext(reached -> catchUp.learns(position, limit, reached));
        });
    }

    /** The same, waited for as long as it takes. */
    Mono<Void> fullyReached(long position) {
        return catchingUp.until(position);
    }
}
