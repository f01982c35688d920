package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.events.person.PersonId;

/** A command that answers a request to be let in. */
interface AnswersRequest extends Command {

    /** Who that will be once the answer is yes. */
    PersonId person();
}
