package dev.zapis.app.bootstrap;

import dev.zapis.app.session.CommandSender;
import dev.zapis.app.store.ErasureSync;
import dev.zapis.command.Refused;
import dev.zapis.command.person.ForgetPerson;
import dev.zapis.events.person.PersonId;
import reactor.core.publisher.Mono;

/**
 * Makes the log agree with the list of who was forgotten, after an older copy of it has come back: what they had booked for the
 * days to come is cancelled and their account is a stranger's, as it was before.
 */
public final class ErasureReplay {

    private final SystemCommands commands;
    private final ErasureSync erasure;

    public ErasureReplay(CommandSender commands, ErasureSync erasure) {
        this.commands = new SystemCommands(commands);
        this.erasure = erasure;
    }

    public Mono<Void> run() {
        return erasure.untold().concatMap(this::forgotten, 1).then();
    }

    private Mono<Long> forgotten(PersonId person) {
        return commands.give(new ForgetPerson(person), SystemCommands.once("forgotten", person.value()))
                // Of whoever came after the copy was made, this log knows nothing.
                .onErrorResume(Refused.class, unknown -> Mono.just(0L));
    }
}
