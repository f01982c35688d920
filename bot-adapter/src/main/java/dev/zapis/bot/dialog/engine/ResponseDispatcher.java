package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.callback.CallbackData;
import dev.zapis.bot.dialog.engine.ConversationState.Living;
import dev.zapis.bot.dialog.engine.UserInput.ButtonTapped;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import dev.zapis.bot.dialog.render.RenderedScreen;
import dev.zapis.bot.dialog.text.Texts;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Brings outcomes to the chat: the answer to the tap in time, one living message, permanent ones left alone. */
final class ResponseDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(ResponseDispatcher.class);

    /** A tap that waits longer than this looks as if nothing happened. */
    private static final Duration PUNCTUAL = Duration.ofMillis(700);

    private final Messenger messenger;
    private final ScreenPresenter presenter;
    private final Texts texts;
    private final RedrawListener redraws;
    private final KeptMessageStore kept;

    ResponseDispatcher(
            Messenger messenger,
            ScreenPresenter presenter,
            Texts texts,
            RedrawListener redraws,
            KeptMessageStore kept) {
        this.messenger = messenger;
        this.presenter = presenter;
        this.texts = texts;
        this.redraws = redraws;
        this.kept = kept;
    }

    Mono<ConversationState> afterTap(ConversationState dialog, ButtonTapped tap, Mono<Outcome> outcome) {
        Mono<Outcome> shared = outcome.cache();
        Mono<Boolean> punctual = shared.map(any -> true).timeout(PUNCTUAL, Mono.just(false));
        return punctual.flatMap(inTime -> inTime
                        ? shared.flatMap(
                                reached -> answer(tap, reached.toast()).then(shown(dialog, tap, reached, true)))
                        : answer(tap, null).then(shared).flatMap(reached -> shown(dialog, tap, reached, false)))
                .onErrorResume(failure -> answer(tap, null).then(Mono.error(failure)));
    }

    /** In a new message, where it is in sight; the one that the chat lived in goes. */
    Mono<ConversationState> below(ConversationState dialog, Outcome outcome) {
        RenderedScreen rendered = outcome.screenToShow(false);
        return rendered == null ? Mono.just(dialog) : below(dialog, outcome, rendered);
    }

    // Only the living message goes: any other that still has buttons is permanent, whatever was tapped on it.
    private Mono<ConversationState> below(ConversationState dialog, Outcome outcome, RenderedScreen rendered) {
        return keysPutAway(dialog, rendered.dialog())
                .then(Mono.defer(() -> messenger.send(dialog.chat(), outcome.outgoing(rendered, false))))
                .doOnNext(message -> drawn(rendered, message))
                .delayUntil(message -> rendered.isToBeKept() ? keep(rendered, message) : Mono.empty())
                .flatMap(message -> tidied(dialog, outcome).thenReturn(moved(rendered, message, outcome)));
    }

    /** Keys below the field to write in stay until they are taken away, whatever message comes next. */
    private Mono<Void> keysPutAway(ConversationState before, ConversationState after) {
        if (!presenter.asksForContact(before) || presenter.asksForContact(after)) return Mono.empty();
        String words = texts.html(Text.of("/dialog.keys-away"), texts.spoken(null));
        return bestEffort(messenger.putKeysAway(before.chat(), words), before.chat());
    }

    private Mono<ConversationState> shown(
            ConversationState dialog, ButtonTapped tap, Outcome outcome, boolean punctual) {
        RenderedScreen rendered = outcome.screenToShow(punctual);
        if (rendered == null) return Mono.just(dialog);
        boolean lasting =
                CallbackData.read(tap.data()).map(CallbackData::lasting).orElse(false);
        boolean living = dialog.livesIn(tap.message());
        if (!living && !(lasting && rendered.isPermanent())) return below(dialog, outcome, rendered);
        OutgoingMessage outgoing = outcome.outgoing(rendered, punctual);
        if (outgoing.needsItsOwnMessage()) return below(dialog, outcome, rendered);
        return messenger
                .edit(dialog.chat(), tap.message(), outgoing)
                .doOnNext(edited -> {
                    if (edited) drawn(rendered, tap.message());
                })
                .delayUntil(edited -> edited ? edited(dialog, rendered, tap.message()) : Mono.empty())
                .flatMap(edited -> edited
                        ? Mono.just(inPlace(dialog, rendered, tap.message(), outcome))
                        : below(dialog, outcome, rendered));
    }

    /** Draws a message over that is there. */
    Mono<Void> again(Redraw redraw, RenderedScreen rendered) {
        return messenger
                .edit(redraw.chat(), redraw.message(), rendered.outgoing())
                .doOnNext(edited -> drawn(rendered, redraw.message()))
                .filter(edited -> edited && rendered.isToBeKept())
                .flatMap(edited -> keep(rendered, redraw.message()));
    }

    // What the chat lived in is of no use in itself when it is drawn over: nothing need be done about it.
    private Mono<Void> edited(ConversationState dialog, RenderedScreen rendered, long message) {
        if (rendered.isToBeKept()) return keep(rendered, message);
        return dialog.livesIn(message) ? Mono.empty() : bestEffort(kept.drop(dialog.chat(), message), dialog.chat());
    }

    private Mono<Void> keep(RenderedScreen rendered, long message) {
        return bestEffort(
                kept.keep(KeptMessage.of(rendered, message)), rendered.dialog().chat());
    }

    private void drawn(RenderedScreen rendered, long message) {
        boolean complete = rendered.lag() == null || rendered.outgoing().needsItsOwnMessage();
        redraws.drawn(rendered.dialog().chat(), message, complete ? null : new Redraw(message, rendered));
    }

    /** A screen that is used up leaves nothing behind, or one line where Telegram does not let it go. */
    private Mono<Void> tidied(ConversationState dialog, Outcome outcome) {
        Living living = dialog.living();
        // After a word about a failure the chat is still where it was, and the screen says what may be tried again.
        boolean isUsedUp = outcome.channel() != Outcome.ReplyChannel.ALONE;
        if (living == null || !isUsedUp || presenter.asksForContact(dialog)) return Mono.empty();
        Mono<Boolean> deleted = messenger.delete(dialog.chat(), living.message());
        return bestEffort(
                deleted.flatMap(gone -> gone
                        ? Mono.<Void>empty()
                        : messenger
                                .edit(dialog.chat(), living.message(), usedUp())
                                .then()),
                dialog.chat());
    }

    private OutgoingMessage usedUp() {
        return new OutgoingMessage(texts.html(Text.of("/dialog.used-up"), texts.spoken(null)), List.of());
    }

    private static ConversationState inPlace(
            ConversationState dialog, RenderedScreen rendered, long message, Outcome outcome) {
        boolean elsewhere = !dialog.livesIn(message);
        if (elsewhere || outcome.channel() == Outcome.ReplyChannel.ALONE) return dialog.rendered(dialog.renders() + 1);
        return moved(rendered, message, outcome);
    }

    private static ConversationState moved(RenderedScreen rendered, long message, Outcome outcome) {
        long render = rendered.dialog().renders() + 1;
        Living living = rendered.isPermanent() ? null : new Living(message, render, outcome.now());
        ConversationState dialog = rendered.dialog().rendered(render).lives(living);
        // A word about a failure asks for nothing new.
        return outcome.channel() == Outcome.ReplyChannel.ALONE
                ? dialog
                : dialog.asks(new ConversationState.Step(message, render));
    }

    private Mono<Void> answer(ButtonTapped tap, @Nullable String toast) {
        return bestEffort(messenger.answer(tap.query(), toast), tap.chat());
    }

    /** Neither an answer to a tap nor a tidy old message is worth failing for. */
    private static Mono<Void> bestEffort(Mono<Void> nicety, long chat) {
        return nicety.onErrorResume(failure -> {
            LOG.warn("chat {}: {}", chat, failure.toString());
            return Mono.empty();
        });
    }
}
