package dev.zapis.bot.telegram.updates;

import dev.zapis.bot.dialog.engine.CancellationGuard;
import dev.zapis.bot.dialog.engine.Redraw;
import dev.zapis.bot.storage.Inbox;
import dev.zapis.bot.storage.Inbox.Kept;
import dev.zapis.bot.telegram.sending.ChatLanes;
import dev.zapis.bot.telegram.sending.RedrawQueue;
import dev.zapis.bot.telegram.updates.FairChatQueue.Call;
import dev.zapis.events.Ids;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.util.retry.Retry;

/**
 * Updates in lanes: those of one chat one after another, those of other chats beside them. A chat that floods its lane slows
 * no other: what is too much of it is left out, and its person told so.
 */
public final class UpdateProcessor implements ChatLanes {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateProcessor.class);

    /** As long as so many are not done, no more are taken on. */
    private static final int WAITING = 1024;

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Retry UNTIL_THE_DATABASE_IS_BACK =
            Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500)).maxBackoff(Duration.ofSeconds(30));
    private static final int CODE_LENGTH = 6;

    private final UpdateHandler handler;
    private final Inbox inbox;
    private final LeasedUpdates updates;
    private final FairChatQueue queue;
    private final RedrawQueue redraws;

    public UpdateProcessor(
            UpdateHandler handler, Inbox inbox, LeasedUpdates updates, FairChatQueue queue, RedrawQueue redraws) {
        this.handler = handler;
        this.inbox = inbox;
        this.updates = updates;
        this.queue = queue;
        this.redraws = redraws;
    }

    /** Completes when all is handled. */
    public Mono<Void> handle(Flux<Kept> updates) {
        Mono<Void> handled = updates.flatMap(this::inItsLane, WAITING, 1).then();
        Mono<Void> redrawn = redraws.due()
                .flatMap(this::drawnAgain)
                .onErrorResume(failure -> {
                    LOG.error("messages are drawn again no more", failure);
                    return Mono.empty();
                })
                .then(Mono.never());
        return Mono.firstWithSignal(handled, redrawn);
    }

    /** In its chat's lane, beside which nothing else of the chat is drawn. */
    private Mono<Void> drawnAgain(Redraw redraw) {
        return behind(redraw.chat(), call -> isDue(redraw, call) ? redrawn(redraw) : Mono.empty());
    }

    @Override
    public boolean isOurs() {
        return updates.isOurs();
    }

    @Override
    public <T> Mono<T> behind(long chat, Mono<T> work) {
        return behind(chat, call -> call == Call.HANDLE && updates.isOurs() ? work : Mono.empty());
    }

    private <T> Mono<T> behind(long chat, Function<Call, Mono<T>> work) {
        Kept place = new Kept(0, chat, "");
        return queue.entersAsRedraw(place)
                .flatMap(call -> Mono.defer(() -> work.apply(call)).doFinally(end -> queue.leaves(place, call)));
    }

    private Mono<Void> redrawn(Redraw redraw) {
        return CancellationGuard.of(handler.redraw(redraw));
    }

    private boolean isDue(Redraw redraw, Call call) {
        return redraws.isLast(redraw) && call == Call.HANDLE && updates.isOurs();
    }

    // Waiting in line is a part of the time that an answer takes.
    private Mono<Void> inItsLane(Kept update) {
        AnswerTimer timer = new AnswerTimer();
        return queue.enters(update)
                .flatMap(call -> updates.handle(update, done(update, call)).doFinally(end -> {
                    if (end != SignalType.CANCEL) queue.leaves(update, call);
                }))
                .contextWrite(timer::carried);
    }

    private Mono<Void> done(Kept update, Call call) {
        return switch (call) {
            case HANDLE -> handle(update).then(lastWord(update));
            case TELL -> handler.holdBack(update).then(leaveOut(update));
            case LEAVE_OUT -> leaveOut(update);
        };
    }

    private Mono<Void> leaveOut(Kept update) {
        return CancellationGuard.of(Mono.defer(() -> inbox.handled(update.update())))
                .retryWhen(UNTIL_THE_DATABASE_IS_BACK);
    }

    private Mono<Void> lastWord(Kept update) {
        return Mono.defer(() -> queue.owesAWord(update) ? handler.confessLeavingOut(update) : Mono.empty());
    }

    private Mono<Void> handle(Kept update) {
        // At the end of a shift each step goes on to its end, and none begins.
        return CancellationGuard.of(Mono.defer(() -> handler.handle(update)))
                .flatMap(settled -> settled ? Mono.<Void>empty() : CancellationGuard.of(inbox.handled(update.update())))
                .onErrorResume(failure -> failed(update, failure));
    }

    /** Tried again a little later; after that it is put aside, and the person told so with the code. */
    private Mono<Void> failed(Kept update, Throwable failure) {
        String code = Ids.derived("update", "" + update.update()).substring(0, CODE_LENGTH);
        LOG.error("update {} failed, code {}", update.update(), code, failure);
        return CancellationGuard.of(inbox.failed(
                        update.update(), code + " " + failure.getClass().getSimpleName()))
                .retryWhen(UNTIL_THE_DATABASE_IS_BACK)
                .flatMap(again -> again
                        ? Mono.delay(BETWEEN_TRIES).then(Mono.defer(() -> handle(update)))
                        : handler.apologise(update, code, failure));
    }
}
