package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.events.person.PersonId;

/** A command that answers a request to be let in, or puts an end to it. */
interface RegistrationAnswer extends Command {

    /** Who that would be if the answer were yes. */
    PersonId person();
}
