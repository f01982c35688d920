package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.events.person.PersonId;

/** A command about a certain person; others are about whoever asks. */
interface PersonCommand extends Command {

    PersonId person();
}
