package dev.zapis.command.desk;

import dev.zapis.command.NameNormalizer;
import dev.zapis.command.Refused;

/** The rule for names of desks: 1 to 20 characters that can be seen. */
final class DeskName {

    private static final int LONGEST = 20;

    private DeskName() {}

    static String checked(String typed) {
        String name = NameNormalizer.of(typed);
        if (name.isEmpty() || NameNormalizer.length(name) > LONGEST) throw new Refused(DeskRefusal.NAME_LENGTH);
        if (NameNormalizer.hasInvisible(name)) throw new Refused(DeskRefusal.NAME_INVISIBLE);
        return name;
    }
}
