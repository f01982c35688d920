package dev.zapis.app.session;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Looks for a position once for all that wait for one: whoever asks for more than is being looked for has the next look. */
final class SharedPositionWait {

    private static final Logger LOG = LoggerFactory.getLogger(SharedPositionWait.class);

    private final LongFunction<Mono<Void>> reached;
    private @Nullable Look current;
    private @Nullable Look next;

    SharedPositionWait(LongFunction<Mono<Void>> reached) {
        this.reached = reached;
    }

    private static final class Look {

        private final Sinks.Empty<Void> over = Sinks.empty();
        private long upTo;

        Look(long upTo) {
            this.upTo = upTo;
        }
    }

    /** Completes when the position is reached; fails where it could not be looked for. */
    Mono<Void> until(long position) {
        return Mono.defer(() -> joined(position).over.asMono());
    }

    private Look joined(long position) {
        Look begun;
        synchronized (this) {
            if (current != null && position <= current.upTo) return current;
            if (current != null) {
                if (next == null) next = new Look(position);
                next.upTo = Math.max(next.upTo, position);
                return next;
            }
            begun = new Look(position);
            current = begun;
        }
        begin(begun);
        return begun;
    }

    private void begin(Look look) {
        reached.apply(look.upTo)
                .doFinally(end -> follow())
                .subscribe(
                        nothing -> {},
                        failure -> {
                            LOG.warn("what is to be seen could not be looked for: {}", failure.toString());
                            look.over.tryEmitError(failure);
                        },
                        look.over::tryEmitEmpty);
    }

    private void follow() {
        Look following;
        synchronized (this) {
            following = next;
            current = following;
            next = null;
        }
        if (following != null) begin(following);
    }
}
