package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.LinkableScreen;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.ResultScreen;
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

    private final BotContext context;
    private final CallbackTokenStore tokens;

    TapHandler(BotContext context, CallbackTokenStore tokens) {
        this.context = context;
        this.tokens = tokens;
    }

    Mono<Outcome> outcome(UpdateContext update, ButtonTapped tap, CommandId command) {
        Optional<CallbackData> callback = CallbackData.read(tap.data());
        if (callback.isEmpty()) return update.fresh(Text.of("/dialog.forged"));
        return target(tap.chat(), callback.get())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(target -> target.isEmpty()
                        ? update.fresh(Text.of(callback.get().isToken() ? "/dialog.stale" : "/dialog.forged"))
                        : follow(update, target.get(), new Tapped(tap, callback.get(), command)));
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
        return written.flatMap(target -> Mono.justOrEmpty(context.routes().read(target)));
    }

    private Mono<Outcome> follow(UpdateContext update, Target target, Tapped tapped) {
        if (!update.isOpen(target)) return update.closed();
        if (isReachedByDeedsAlone(target)) return update.fresh(Text.of("/dialog.forged"));
        if (!(target instanceof Action action)) return update.follow(target);
        if (!tapped.isOutdated(update.dialog()))
            return update.run(action, tapped.callback().lasting());
        return context.visits()
                .handled(tapped.command())
                .flatMap(handled -> handled ? Mono.just(update.already()) : stale(update, tapped));
    }

    /** No button names it: it would say of something that never happened that it is done. */
    private static boolean isReachedByDeedsAlone(Target target) {
        return target instanceof ResultScreen
                || (target instanceof PermanentScreen && !(target instanceof LinkableScreen));
    }

    private Mono<Outcome> stale(UpdateContext update, Tapped tapped) {
        Text feedback = Text.of("/dialog.stale");
        ConversationState.Living living = update.dialog().living();
        boolean fresh = living != null
                && living.message() == tapped.tap().message()
                && living.drawn().plus(FRESH).isAfter(update.visit().now());
        return fresh ? Mono.just(update.says(null, feedback, Outcome.ReplyChannel.TOAST)) : update.fresh(feedback);
    }
}
