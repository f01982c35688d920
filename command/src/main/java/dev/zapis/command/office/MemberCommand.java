package dev.zapis.command.office;

import dev.zapis.command.Command;
import dev.zapis.events.person.PersonId;

/** A command about somebody's place in teams. */
interface MemberCommand extends Command {
    PersonId person();
}
