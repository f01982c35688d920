package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.LinkableScreen;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.callback.CallbackData;
import dev.zapis.bot.dialog.callback.CallbackTokenStore;
import dev.zapis.bot.dialog.engine.UserInput.ButtonTapped;
import dev.zapis.command.CommandId;
import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** What a tap leads to: first whether it was obeyed before, then whether its button is of today, then the deed. */
final class TapHandler {

    /** A message drawn so lately is fresh: further taps on what it showed before do not draw it again. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final BotContext house;
    private final CallbackTokenStore tokens;

    TapHandler(BotContext house, CallbackTokenStore tokens) {
        this.house = house;
        this.tokens = tokens;
    }

    Mono<Outcome> outcome(UpdateContext turn, ButtonTapped tap, CommandId command) {
        Optional<CallbackData> callback = CallbackData.read(tap.data());
        if (callback.isEmpty()) return turn.fresh(Text.of("/dialog.forged"));
        return target(tap.chat(), callback.get())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(target -> target.isEmpty()
                        ? turn.fresh(Text.of(callback.get().isToken() ? "/dialog.stale" : "/dialog.forged"))
                        : follow(turn, target.get(), new Tapped(tap, callback.get(), command)));
    }

    private record Tapped(ButtonTapped tap, CallbackData callback, CommandId command) {

        boolean isOutdated(ConversationState dialog) {
            if (callback.lasting()) return false;
            ConversationState.Living living = dialog.living();
            return living == null || living.message() != tap.message() || callback.render() < living.render();
        }
    }

    private Mono<Target> target(long chat, CallbackData callback) {
        Mono<String> written =
                callback.isToken() ? tokens.target(chat, callback.token()) : Mono.just(callback.target());
        return written.flatMap(target -> Mono.justOrEmpty(house.routes().read(target)));
    }

    private Mono<Outcome> follow(UpdateContext turn, Target target, Tapped tapped) {
        if (!turn.isOpen(target)) return turn.closed();
        if (target instanceof PermanentScreen && !(target instanceof LinkableScreen))
            return turn.fresh(Text.of("/dialog.forged"));
        if (!(target instanceof Action action)) return turn.follow(target);
        if (!tapped.isOutdated(turn.dialog()))
            return turn.run(action, tapped.callback().lasting());
        return house.visits()
                .handled(tapped.command())
                .flatMap(handled -> handled ? Mono.just(turn.already()) : stale(turn, tapped));
    }

    private Mono<Outcome> stale(UpdateContext turn, Tapped tapped) {
        Text word = Text.of("/dialog.stale");
        ConversationState.Living living = turn.dialog().living();
        boolean fresh = living != null
                && living.message() == tapped.tap().message()
                && living.drawn().plus(FRESH).isAfter(turn.visit().now());
        return fresh ? Mono.just(turn.says(null, word, Outcome.ReplyChannel.TOAST)) : turn.fresh(word);
    }
}
