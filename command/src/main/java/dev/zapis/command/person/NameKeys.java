package dev.zapis.command.person;

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

    /** Of a name that is known by its hash alone. */
    static NameKeys of(String kept) {
        return new NameKeys(kept, Set.of(kept));
    }
}
