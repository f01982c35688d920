package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.CommandId;
import reactor.core.publisher.Mono;

/** The office behind the chat: the app opens a visit for each update over its gateways. */
public interface VisitFactory {

    /** This program handles updates from now on: what was recorded before counts as what people must see. */
    default void begin() {}

    /** @param command what the update's wish is named by: the same update gives the same id */
    Mono<Visit> open(TelegramUser account, CommandId command);

    /**
     * The same for something typed or sent at a step of a dialogue. The same again at that step is the same command, even in
     * another message; something else is another one.
     */
    default Mono<Visit> openStep(TelegramUser account, CommandId step) {
        return open(account, step);
    }

    /**
     * Whether this command, or another that the same tap told, has left an event: asked only for a tap on an outdated button, to tell a second tap on a button
     * that has already done its work from a button that is too old to be obeyed.
     */
    Mono<Boolean> handled(CommandId command);
}
