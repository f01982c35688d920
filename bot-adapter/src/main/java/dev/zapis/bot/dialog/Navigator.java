package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.Incoming.Posted;
import dev.zapis.bot.dialog.Incoming.Said;
import dev.zapis.bot.dialog.Incoming.Shared;
import dev.zapis.bot.dialog.Incoming.Tap;
import dev.zapis.bot.dialog.Trouble.FailedUpdate;
import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.events.Ids;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** The engine: takes what a person did in a chat, finds what comes of it, and shows that. */
public final class Navigator {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final House house;
    private final long bot;
    private final Painter painter;
    private final Stage stage;
    private final Taps taps;
    private final Sayings sayings;
    private final Post post;
    private final Delivery delivery;
    private final Trouble trouble;

    public Navigator(House house, Messenger messenger, Tokens tokens, Redraws redraws, long bot) {
        this.house = house;
        this.bot = bot;
        this.painter = new Painter(house.texts(), house.routes(), tokens);
        this.stage = new Stage(house, painter);
        this.taps = new Taps(house, tokens);
        this.sayings = new Sayings(house);
        this.post = new Post(messenger);
        this.delivery = new Delivery(messenger, stage, house.texts(), redraws);
        this.trouble = new Trouble(stage, painter, house.watch());
    }

    /**
     * Completes when nothing that the update has set going is under way any more, which may be after the person was answered.
     *
     * @return where the chat is after it; fails only where the messenger fails, and may then be called again
     */
    public Mono<Dialog> handle(Dialog dialog, Incoming incoming) {
        return Mono.defer(() -> {
            Underway underway = new Underway();
            Mono<Void> ended = underway.ended(incoming.chat());
            return answered(dialog, incoming, underway)
                    .onErrorResume(failure -> ended.then(Mono.error(failure)))
                    .delayUntil(after -> ended);
        });
    }

    /** Draws a message again, if it is still to be seen. */
    public Mono<Void> redraw(Dialog dialog, Redraw redraw) {
        if (!redraw.isSeen(dialog)) return Mono.empty();
        String id = Ids.derived("redraw", "" + bot, "" + redraw.chat(), "" + redraw.message(), "" + redraw.render());
        return Uncancelled.of(house.visits()
                .open(redraw.account(), new CommandId(id))
                .flatMap(visit -> stage.again(dialog, redraw, visit))
                .flatMap(scene -> delivery.again(redraw, scene)));
    }

    private Mono<Dialog> answered(Dialog dialog, Incoming incoming, Underway underway) {
        Mono<Outcome> outcome = outcome(dialog, incoming, underway);
        return incoming instanceof Tap tap
                ? delivery.afterTap(dialog, tap, outcome)
                : outcome.flatMap(come -> delivery.below(dialog, come));
    }

    /** Shows a screen in a new message. */
    Mono<Dialog> open(Dialog dialog, Screen screen, Visit visit) {
        return stage.opened(dialog, screen, visit)
                .flatMap(scene -> delivery.below(dialog, Outcome.shows(visit, scene)));
    }

    // What takes too long is answered for, but goes on to its end.
    private Mono<Outcome> outcome(Dialog dialog, Incoming incoming, Underway underway) {
        CommandId command = incoming.command(bot, dialog);
        Reader stranger =
                Reader.stranger(house.texts().spoken(incoming.account().language()));
        return underway.whole(opened(incoming, command))
                .flatMap(visit -> underway.whole(outcome(new Turn(dialog, visit, stage, painter), incoming, command))
                        .timeout(LIMIT)
                        .onErrorResume(failure -> Mono.just(trouble.outcome(
                                dialog, new FailedUpdate(incoming, command, failure), Reader.of(visit)))))
                .timeout(LIMIT.plusSeconds(1))
                .onErrorResume(failure ->
                        Mono.just(trouble.outcome(dialog, new FailedUpdate(incoming, command, failure), stranger)));
    }

    private Mono<Visit> opened(Incoming incoming, CommandId command) {
        return incoming instanceof Tap
                ? house.visits().open(incoming.account(), command)
                : house.visits().openStep(incoming.account(), command);
    }

    private Mono<Outcome> outcome(Turn turn, Incoming incoming, CommandId command) {
        Mono<Outcome> outcome = Mono.defer(() -> switch (incoming) {
            case Tap tap -> taps.outcome(turn, tap, command);
            case Said said -> sayings.outcome(turn, said);
            case Shared shared -> sayings.outcome(turn, shared);
            case Posted posted -> post.outcome(turn, posted);
        });
        return outcome.onErrorResume(Refused.class, turn::turnedAway);
    }
}
