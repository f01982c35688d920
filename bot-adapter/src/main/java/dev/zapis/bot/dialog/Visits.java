package dev.zapis.bot.dialog;

import dev.zapis.command.CommandId;
import reactor.core.publisher.Mono;

/** The office behind the chat: the app opens a visit for each update over its gateways. */
public interface Visits {

    /** @param command what the update's wish is named by: the same update gives the same id */
    Mono<Visit> open(Account account, CommandId command);

    /**
     * Whether this command has left an event: asked only for a tap on an outdated button, to tell a second tap on a button
     * that has already done its work from a button that is too old to be obeyed.
     */
    Mono<Boolean> handled(CommandId command);
}
