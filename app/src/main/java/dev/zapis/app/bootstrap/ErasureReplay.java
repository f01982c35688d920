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

    private final SystemCommands house;
    private final ErasureSync forgotten;

    public ErasureReplay(CommandSender orders, ErasureSync forgotten) {
        this.house = new SystemCommands(orders);
        this.forgotten = forgotten;
    }

    public Mono<Void> run() {
        return forgotten.untold().concatMap(this::forgotten, 1).then();
    }

    private Mono<Long> forgotten(PersonId person) {
        return house.give(new ForgetPerson(person), SystemCommands.once("forgotten", person.value()))
                // Of whoever came after the copy was made, this log knows nothing.
                .onErrorResume(Refused.class, unknown -> Mono.just(0L));
    }
}
