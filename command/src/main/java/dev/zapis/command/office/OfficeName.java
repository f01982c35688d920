package dev.zapis.command.office;

import dev.zapis.command.NameNormalizer;
import dev.zapis.command.Refused;

/** The rule for names of offices and areas: 1 to 40 characters that can be seen. */
final class OfficeName {

    private static final int LONGEST = 40;

    private OfficeName() {}

    static String checked(String typed) {
        String name = NameNormalizer.of(typed);
        if (name.isEmpty() || NameNormalizer.length(name) > LONGEST) throw new Refused(OfficeRefusal.NAME_LENGTH);
        if (NameNormalizer.hasInvisible(name)) throw new Refused(OfficeRefusal.NAME_INVISIBLE);
        return name;
    }
}
