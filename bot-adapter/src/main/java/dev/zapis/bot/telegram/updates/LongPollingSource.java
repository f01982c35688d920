package dev.zapis.bot.telegram.updates;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.zapis.bot.dialog.engine.CancellationGuard;
import dev.zapis.bot.storage.Inbox.Kept;
import dev.zapis.bot.telegram.api.GetUpdatesCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import reactor.util.retry.Retry.RetrySignal;

/**
 * Asks Telegram for updates again and again. A batch is committed to the inbox before the next question confirms it; whoever
 * takes the updates sets the pace.
 */
public final class LongPollingSource implements UpdateSource {

    /** After about a week without any, Telegram numbers updates anew, perhaps below the last number. */
    private static final Duration NUMBERS_HOLD = Duration.ofDays(6);

    /** A server that has nothing new and says so at once is not to be asked in a mad circle. */
    private static final Duration LEAST_PAUSE = Duration.ofMillis(200);

    private final Function<GetUpdatesCall, Mono<ArrayNode>> polls;
    private final Function<List<Kept>, Mono<List<Kept>>> keeps;
    private final InstantSource clock;
    private final int patience;
    private volatile PollingState state = PollingState.NONE;
    private volatile @Nullable Confirmed confirmed;

    /** The last update that is safely kept, and when it came. */
    private record Confirmed(long update, Instant at) {}

    /**
     * @param polls asks Telegram once
     * @param keeps makes updates safe and answers those that are new
     */
    public LongPollingSource(
            Function<GetUpdatesCall, Mono<ArrayNode>> polls,
            Function<List<Kept>, Mono<List<Kept>>> keeps,
            InstantSource clock,
            Duration timeout) {
        this.polls = polls;
        this.keeps = keeps;
        this.clock = clock;
        this.patience = Math.toIntExact(timeout.toSeconds());
    }

    /** New updates in their order, without end, whatever Telegram answers. */
    @Override
    public Flux<Kept> updates(Supplier<? extends Collection<Long>> underWay) {
        return Mono.defer(this::poll)
                .retryWhen(Retry.from(failures -> failures.concatMap(this::waits)))
                .repeat()
                .concatMapIterable(fresh -> fresh, 1);
    }

    @Override
    public PollingState state() {
        return state;
    }

    private Mono<Long> waits(RetrySignal signal) {
        state = state.after(signal.failure());
        return PollingRetry.wait(signal.failure(), signal.totalRetries());
    }

    private Mono<List<Kept>> poll() {
        return polls.apply(new GetUpdatesCall(offset(), patience))
                .defaultIfEmpty(JsonNodeFactory.instance.arrayNode())
                .doOnNext(answered -> state = state.answeredAt(clock.instant()))
                .flatMap(this::keep)
                .doOnNext(kept -> state = state.kept())
                .elapsed()
                .flatMap(kept -> kept.getT2().isEmpty() && kept.getT1() < LEAST_PAUSE.toMillis()
                        ? Mono.delay(LEAST_PAUSE).thenReturn(kept.getT2())
                        : Mono.just(kept.getT2()));
    }

    private Mono<List<Kept>> keep(ArrayNode come) {
        List<Kept> batch = StreamSupport.stream(come.spliterator(), false)
                .filter(update -> update.path("update_id").isNumber())
                .map(UpdateParser::kept)
                .toList();
        if (batch.isEmpty()) return Mono.just(List.of());
        return CancellationGuard.of(keeps.apply(batch))
                .doOnNext(fresh -> confirmed = new Confirmed(batch.getLast().update(), clock.instant()));
    }

    private @Nullable Long offset() {
        Confirmed last = confirmed;
        boolean holds = last != null && last.at().plus(NUMBERS_HOLD).isAfter(clock.instant());
        return last != null && holds ? last.update() + 1 : null;
    }
}
