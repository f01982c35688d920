package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.events.person.PersonId;

/** An admin's command about somebody on the staff list. */
interface AboutPerson extends Command {

    PersonId person();
}
