package dev.zapis.app.bootstrap;

import dev.zapis.app.session.CommandSender;
import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.events.Ids;
import reactor.core.publisher.Mono;

/** What the house itself wants at a start; what it wanted at an earlier start is not done again. */
final class SystemCommands {

    private final CommandSender commands;

    SystemCommands(CommandSender commands) {
        this.commands = commands;
    }

    /** The same wish at every start: carried out once in the life of the store. */
    static CommandId once(String... wish) {
        return new CommandId(Ids.derived("start", String.join("/", wish)));
    }

    Mono<Long> give(Command command, CommandId id) {
        return commands.giveForHouse(command, id, "start").onErrorResume(AlreadyHandled.class, done -> Mono.just(0L));
    }
}
