package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.engine.Outcome.ReplyChannel;
import dev.zapis.bot.dialog.input.InputTexts;
import dev.zapis.bot.dialog.render.RenderedScreen;
import dev.zapis.bot.dialog.render.ViewRenderer;
import dev.zapis.bot.dialog.text.RenderLocale;
import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Refused;
import dev.zapis.events.person.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One update: where the chat is, and the visit that the update is.
 *
 * @param presenter renders what comes of it
 */
record UpdateContext(ConversationState dialog, Visit visit, ScreenPresenter presenter, ViewRenderer renderer) {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateContext.class);

    /** The screen that hears what comes now. */
    Optional<Screen> listening() {
        return presenter.current(dialog).filter(this::isOpen);
    }

    /** Whether what the target belongs to is switched on. */
    boolean isOpen(Target target) {
        return presenter.isOpen(target, visit);
    }

    /** What this led to is switched off, or not for this visitor: home, with the reason why. */
    Mono<Outcome> closed() {
        Text why = visit.visitor().standing().isActive()
                ? Text.of("/dialog.module-off")
                : renderer.refusal(new Refused(AccessRefusal.INACTIVE));
        return presenter
                .arrived(dialog, presenter.home(), visit)
                .map(rendered -> says(rendered, why, ReplyChannel.BOTH));
    }

    Mono<Outcome> follow(Target target) {
        if (!isOpen(target)) return closed();
        return switch (target) {
            case Screen screen ->
                presenter.navigated(dialog, screen, visit).map(rendered -> Outcome.shows(visit, rendered));
            case Action action -> run(action, false);
        };
    }

    /** @param lasting the button stays: what was done before is only told, unless its message is to be set right */
    Mono<Outcome> run(Action action, boolean lasting) {
        IdempotentVisit noting = new IdempotentVisit(visit);
        return action.run(noting)
                .<Screen>map(screen -> screen)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException(action.getClass() + " leads nowhere")))
                .delayUntil(next -> kept(noting))
                .flatMap(next -> done(next, noting, lasting))
                .onErrorResume(Refused.class, refused -> refused(refused, lasting));
    }

    /** What an admin can take back is found in their list for a day. */
    private Mono<Void> kept(IdempotentVisit noting) {
        if (!visit.visitor().has(Role.ADMIN)) return Mono.empty();
        return Flux.fromIterable(noting.undoable())
                .concatMap(told -> visit.acts().keep(told.act(visit.now())))
                .then()
                .onErrorResume(failure -> {
                    // It is done all the same, and the button under it takes it back.
                    LOG.warn("an act is missing in the list of acts", failure);
                    return Mono.empty();
                });
    }

    private Mono<Outcome> done(Screen next, IdempotentVisit noting, boolean lasting) {
        boolean already = noting.isRepeated();
        if (already && lasting && !(next instanceof PermanentScreen)) return Mono.just(already());
        if (!isOpen(next)) return closed();
        Text feedback = already ? Text.of("/dialog.already") : null;
        return presenter
                .arrived(dialog, next, visit, presenter.undo(noting.undoable()))
                .map(rendered -> says(rendered, feedback, ReplyChannel.TOAST));
    }

    Outcome already() {
        return says(null, Text.of("/dialog.already"), ReplyChannel.TOAST);
    }

    /** What the chat is on, drawn anew, with the reason why. */
    Mono<Outcome> fresh(Text why) {
        return presenter.fresh(dialog, visit).map(rendered -> says(rendered, why, ReplyChannel.TOAST));
    }

    private Mono<Outcome> refused(Refused refused, boolean lasting) {
        Text why = renderer.refusal(refused);
        return presenter
                .fresh(dialog, visit)
                .map(rendered -> says(rendered, why, lasting ? ReplyChannel.TOAST_OR_SCREEN : ReplyChannel.BOTH));
    }

    /** A screen that this visitor may not see: home, with the reason. */
    Mono<Outcome> turnedAway(Refused refused) {
        Text why = renderer.refusal(refused);
        return presenter
                .arrived(dialog, presenter.home(), visit)
                .map(rendered -> says(rendered, why, ReplyChannel.BOTH));
    }

    /** Where words lead; several ways are asked about. */
    Mono<Outcome> leads(String words, List<Button> ways) {
        return ways.size() == 1
                ? follow(ways.getFirst().target())
                : asks(Text.of("/dialog.input.which", "words", InputTexts.shortened(words)), ways);
    }

    /** What was typed can mean several things: which of them? */
    Mono<Outcome> asks(Text question, List<Button> answers) {
        return presenter.question(dialog, visit, question, answers).map(rendered -> Outcome.shows(visit, rendered));
    }

    /** Words do not do it, the buttons do: their screen stays, with all that it asks. */
    Mono<Outcome> presses(List<Button> buttons) {
        Text press = Text.of("/dialog.input.press");
        return listening().filter(PermanentScreen.class::isInstance).isPresent()
                ? asks(press, buttons)
                : keeps(new NotUnderstood(List.of(press), List.of()));
    }

    /** What was typed will not do: the screen stays. */
    Mono<Outcome> keeps(Refused refused) {
        return keeps(NotUnderstood.wrong(renderer.refusal(refused), presenter.remaining(dialog, visit), visit));
    }

    /** Nobody understood what was typed: the screen stays. */
    Mono<Outcome> keeps(NotUnderstood unknown) {
        String html = unknown.lines().stream()
                .map(line -> renderer.html(line, RenderLocale.of(visit)))
                .collect(Collectors.joining("\n"));
        return presenter
                .fresh(dialog, visit, unknown.guesses())
                .map(rendered -> new Outcome(visit.now(), rendered, html, ReplyChannel.TOAST));
    }

    Outcome says(@Nullable RenderedScreen rendered, @Nullable Text feedback, ReplyChannel channel) {
        String html = feedback == null ? null : renderer.html(feedback, RenderLocale.of(visit));
        return new Outcome(visit.now(), rendered, html, channel);
    }
}
