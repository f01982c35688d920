package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.callback.CallbackTokenStore;
import dev.zapis.bot.dialog.engine.ErrorResponder.FailedUpdate;
import dev.zapis.bot.dialog.engine.UserInput.ButtonTapped;
import dev.zapis.bot.dialog.engine.UserInput.ContactShared;
import dev.zapis.bot.dialog.engine.UserInput.FileSent;
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

    private final BotContext house;
    private final long bot;
    private final ViewRenderer painter;
    private final ScreenPresenter stage;
    private final TapHandler taps;
    private final TextInputHandler sayings;
    private final FileInputHandler post;
    private final ResponseDispatcher delivery;
    private final ErrorResponder trouble;

    public Navigator(
            BotContext house, Messenger messenger, CallbackTokenStore tokens, RedrawListener redraws, long bot) {
        this.house = house;
        this.bot = bot;
        this.painter = new ViewRenderer(house.texts(), house.routes(), tokens);
        this.stage = new ScreenPresenter(house, painter);
        this.taps = new TapHandler(house, tokens);
        this.sayings = new TextInputHandler(house);
        this.post = new FileInputHandler(messenger);
        this.delivery = new ResponseDispatcher(messenger, stage, house.texts(), redraws);
        this.trouble = new ErrorResponder(stage, painter, house.watch());
    }

    /**
     * Completes when nothing that the update has set going is under way any more, which may be after the person was answered.
     *
     * @return where the chat is after it; fails only where the messenger fails, and may then be called again
     */
    public Mono<ConversationState> handle(ConversationState dialog, UserInput incoming) {
        return Mono.defer(() -> {
            PendingWork underway = new PendingWork();
            Mono<Void> ended = underway.ended(incoming.chat());
            return answered(dialog, incoming, underway)
                    .onErrorResume(failure -> ended.then(Mono.error(failure)))
                    .delayUntil(after -> ended);
        });
    }

    /** Draws a message again, if it is still to be seen. */
    public Mono<Void> redraw(ConversationState dialog, Redraw redraw) {
        if (!redraw.isSeen(dialog)) return Mono.empty();
        String id = Ids.derived("redraw", "" + bot, "" + redraw.chat(), "" + redraw.message(), "" + redraw.render());
        return CancellationGuard.of(house.visits()
                .open(redraw.account(), new CommandId(id))
                .flatMap(visit -> stage.again(dialog, redraw, visit))
                .flatMap(scene -> delivery.again(redraw, scene)));
    }

    private Mono<ConversationState> answered(ConversationState dialog, UserInput incoming, PendingWork underway) {
        Mono<Outcome> outcome = outcome(dialog, incoming, underway);
        return incoming instanceof ButtonTapped tap
                ? delivery.afterTap(dialog, tap, outcome)
                : outcome.flatMap(come -> delivery.below(dialog, come));
    }

    /** Shows a screen in a new message. */
    public Mono<ConversationState> open(ConversationState dialog, Screen screen, Visit visit) {
        return stage.opened(dialog, screen, visit)
                .flatMap(scene -> delivery.below(dialog, Outcome.shows(visit, scene)));
    }

    // What takes too long is answered for, but goes on to its end.
    private Mono<Outcome> outcome(ConversationState dialog, UserInput incoming, PendingWork underway) {
        CommandId command = incoming.command(bot, dialog);
        RenderLocale stranger =
                RenderLocale.stranger(house.texts().spoken(incoming.account().language()));
        return underway.whole(opened(incoming, command))
                .flatMap(visit -> underway.whole(
                                outcome(new UpdateContext(dialog, visit, stage, painter), incoming, command))
                        .timeout(LIMIT)
                        .onErrorResume(failure -> Mono.just(trouble.outcome(
                                dialog, new FailedUpdate(incoming, command, failure), RenderLocale.of(visit)))))
                .timeout(LIMIT.plusSeconds(1))
                .onErrorResume(failure ->
                        Mono.just(trouble.outcome(dialog, new FailedUpdate(incoming, command, failure), stranger)));
    }

    private Mono<Visit> opened(UserInput incoming, CommandId command) {
        return incoming instanceof ButtonTapped
                ? house.visits().open(incoming.account(), command)
                : house.visits().openStep(incoming.account(), command);
    }

    private Mono<Outcome> outcome(UpdateContext turn, UserInput incoming, CommandId command) {
        Mono<Outcome> outcome = Mono.defer(() -> switch (incoming) {
            case ButtonTapped tap -> taps.outcome(turn, tap, command);
            case TextSent said -> sayings.outcome(turn, said);
            case ContactShared shared -> sayings.outcome(turn, shared);
            case FileSent posted -> post.outcome(turn, posted);
        });
        return outcome.onErrorResume(Refused.class, turn::turnedAway);
    }
}
