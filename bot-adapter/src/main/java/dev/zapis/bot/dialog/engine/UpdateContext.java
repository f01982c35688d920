package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.engine.Outcome.ReplyChannel;
import dev.zapis.bot.dialog.render.RenderedScreen;
import dev.zapis.bot.dialog.render.ViewRenderer;
import dev.zapis.bot.dialog.text.RenderLocale;
import dev.zapis.command.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One update's turn: where the chat is, and the visit that the update is.
 *
 * @param stage where its outcome is set
 */
record UpdateContext(ConversationState dialog, Visit visit, ScreenPresenter stage, ViewRenderer painter) {

    /** The screen that hears what comes now. */
    Optional<Screen> listening() {
        return stage.current(dialog).filter(this::isOpen);
    }

    /** Whether what the target belongs to is switched on. */
    boolean isOpen(Target target) {
        return stage.isOpen(target, visit);
    }

    /** What this led to is switched off: home, with a word why. */
    Mono<Outcome> closed() {
        return stage.arrived(dialog, stage.home(), visit)
                .map(scene -> says(scene, Text.of("/dialog.module-off"), ReplyChannel.BOTH));
    }

    Mono<Outcome> follow(Target target) {
        if (!isOpen(target)) return closed();
        return switch (target) {
            case Screen screen -> stage.navigated(dialog, screen, visit).map(scene -> Outcome.shows(visit, scene));
            case Action action -> run(action, false);
        };
    }

    /** @param lasting the button stays: what was done before is only told, unless its message is to be set right */
    Mono<Outcome> run(Action action, boolean lasting) {
        IdempotentVisit noting = new IdempotentVisit(visit);
        return action.run(noting)
                .<Screen>map(screen -> screen)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException(action.getClass() + " leads nowhere")))
                .flatMap(next -> done(next, noting.wasAlreadyHandled(), lasting))
                .onErrorResume(Refused.class, refused -> refused(refused, lasting));
    }

    private Mono<Outcome> done(Screen next, boolean already, boolean lasting) {
        if (already && lasting && !(next instanceof PermanentScreen)) return Mono.just(already());
        if (!isOpen(next)) return closed();
        Text word = already ? Text.of("/dialog.already") : null;
        return stage.arrived(dialog, next, visit).map(scene -> says(scene, word, ReplyChannel.TOAST));
    }

    Outcome already() {
        return says(null, Text.of("/dialog.already"), ReplyChannel.TOAST);
    }

    /** What the chat is on, drawn anew, with a word why. */
    Mono<Outcome> fresh(Text why) {
        return stage.fresh(dialog, visit).map(scene -> says(scene, why, ReplyChannel.TOAST));
    }

    private Mono<Outcome> refused(Refused refused, boolean lasting) {
        Text why = painter.refusal(refused);
        return stage.fresh(dialog, visit)
                .map(scene -> says(scene, why, lasting ? ReplyChannel.TOAST_OR_SCENE : ReplyChannel.BOTH));
    }

    /** The words that were typed will not do: the screen stays, with the reason. */
    Mono<Outcome> refused(Refused refused) {
        return refused(refused, false);
    }

    /** A screen that this visitor may not see: home, with the reason. */
    Mono<Outcome> turnedAway(Refused refused) {
        Text why = painter.refusal(refused);
        return stage.arrived(dialog, stage.home(), visit).map(scene -> says(scene, why, ReplyChannel.BOTH));
    }

    Outcome says(@Nullable RenderedScreen scene, @Nullable Text word, ReplyChannel way) {
        String html = word == null ? null : painter.word(word, RenderLocale.of(visit));
        return new Outcome(visit.now(), scene, html, way);
    }
}
