package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.command.KeyedHasher;
import java.util.List;

/** A command that wants names of the staff list, or gives some up. */
interface NameCommand extends Command {

    /** What these names are compared by, in their order. */
    List<NameKeys> nameKeys(KeyedHasher hasher);
}
