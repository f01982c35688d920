package dev.zapis.command.person;

import java.util.HashSet;
import java.util.Set;

/**
 * A name without the name.
 *
 * @param kept keyed hash that is recorded for whoever gets it
 * @param alike keyed hashes that may be recorded for somebody whose name looks the same; the recorded one among them
 */
record NameKeys(String kept, Set<String> alike) {

    NameKeys {
        alike = Set.copyOf(alike);
    }

    /** The same for a name that was recorded by this hash. */
    NameKeys keptAs(String recorded) {
        Set<String> more = new HashSet<>(alike);
        more.add(recorded);
        return new NameKeys(recorded, more);
    }
}
