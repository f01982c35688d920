package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.callback.CallbackTokenStore;
import dev.zapis.bot.dialog.engine.ErrorResponder.FailedUpdate;
import dev.zapis.bot.dialog.engine.UserInput.ButtonTapped;
import dev.zapis.bot.dialog.engine.UserInput.ContactShared;
import dev.zapis.bot.dialog.engine.UserInput.FileSent;
import dev.zapis.bot.dialog.engine.UserInput.MediaSent;
import dev.zapis.bot.dialog.engine.UserInput.TextSent;
import dev.zapis.bot.dialog.render.ViewRenderer;
import dev.zapis.bot.dialog.text.RenderLocale;
import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.events.Ids;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** The engine: takes what a person did in a chat, finds what comes of it, and shows that. */
public final class Navigator {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final BotContext context;
    private final long bot;
    private final ViewRenderer renderer;
    private final ScreenPresenter presenter;
    private final TapHandler taps;
    private final TextInputHandler textInput;
    private final FileInputHandler fileInput;
    private final MediaResponder media;
    private final ResponseDispatcher dispatcher;
    private final ErrorResponder errors;

    public Navigator(
            BotContext context, Messenger messenger, CallbackTokenStore tokens, RedrawListener redraws, long bot) {
        this(context, messenger, tokens, redraws, KeptMessageStore.NONE, bot);
    }

    public Navigator(
            BotContext context,
            Messenger messenger,
            CallbackTokenStore tokens,
            RedrawListener redraws,
            KeptMessageStore kept,
            long bot) {
        this.context = context;
        this.bot = bot;
        this.renderer = new ViewRenderer(context.texts(), context.routes(), tokens);
        this.presenter = new ScreenPresenter(context, renderer);
        this.taps = new TapHandler(context, tokens);
        this.media = new MediaResponder(context);
        this.textInput = new TextInputHandler(context, media);
        this.fileInput = new FileInputHandler(messenger, media);
        this.dispatcher = new ResponseDispatcher(messenger, presenter, context.texts(), redraws, kept);
        this.errors = new ErrorResponder(presenter, renderer, context.monitor());
    }

    /**
     * Completes when nothing that the update has set going is under way any more, which may be after the person was answered.
     *
     * @return where the chat is after it; fails only where the messenger fails, and may then be called again
     */
    public Mono<ConversationState> handle(ConversationState dialog, UserInput input) {
        return Mono.defer(() -> {
            PendingWork pending = new PendingWork();
            Mono<Void> ended = pending.ended(input.chat());
            return answered(dialog, input, pending)
                    .onErrorResume(failure -> ended.then(Mono.error(failure)))
                    .delayUntil(after -> ended);
        });
    }

    /** Draws a message again, if it is still to be seen. */
    public Mono<Void> redraw(ConversationState dialog, Redraw redraw) {
        if (!redraw.isSeen(dialog)) return Mono.empty();
        String id = Ids.derived("redraw", "" + bot, "" + redraw.chat(), "" + redraw.message(), "" + redraw.render());
        return CancellationGuard.of(context.visits()
                .open(redraw.account(), new CommandId(id))
                .flatMap(visit -> presenter.again(dialog, redraw, visit))
                .flatMap(rendered -> dispatcher.again(redraw, rendered)));
    }

    private Mono<ConversationState> answered(ConversationState dialog, UserInput input, PendingWork pending) {
        Mono<Outcome> outcome = outcome(dialog, input, pending);
        return input instanceof ButtonTapped tap
                ? dispatcher.afterTap(dialog, tap, outcome)
                : outcome.flatMap(reached -> dispatcher.below(dialog, reached));
    }

    /** Shows a screen in a new message. */
    public Mono<ConversationState> open(ConversationState dialog, Screen screen, Visit visit) {
        return presenter
                .opened(dialog, screen, visit)
                .flatMap(rendered -> dispatcher.below(dialog, Outcome.shows(visit, rendered)));
    }

    // What takes too long is answered for, but goes on to its end.
    private Mono<Outcome> outcome(ConversationState dialog, UserInput input, PendingWork pending) {
        CommandId command = input.command(bot, dialog);
        RenderLocale stranger =
                RenderLocale.stranger(context.texts().spoken(input.account().language()));
        return pending.whole(opened(input, command))
                .flatMap(visit -> pending.whole(
                                outcome(new UpdateContext(dialog, visit, presenter, renderer), input, command))
                        .timeout(LIMIT)
                        .onErrorResume(failure -> Mono.just(errors.outcome(
                                dialog, new FailedUpdate(input, command, failure), RenderLocale.of(visit)))))
                .timeout(LIMIT.plusSeconds(1))
                .onErrorResume(failure ->
                        Mono.just(errors.outcome(dialog, new FailedUpdate(input, command, failure), stranger)));
    }

    private Mono<Visit> opened(UserInput input, CommandId command) {
        return input instanceof ButtonTapped
                ? context.visits().open(input.account(), command)
                : context.visits().openStep(input.account(), command);
    }

    private Mono<Outcome> outcome(UpdateContext update, UserInput input, CommandId command) {
        Mono<Outcome> outcome = Mono.defer(() -> switch (input) {
            case ButtonTapped tap -> taps.outcome(update, tap, command);
            case TextSent sent -> textInput.outcome(update, sent);
            case ContactShared shared -> textInput.outcome(update, shared);
            case FileSent sent -> fileInput.outcome(update, sent);
            case MediaSent sent -> media.outcome(update, sent);
        });
        return outcome.onErrorResume(Refused.class, update::turnedAway);
    }
}
