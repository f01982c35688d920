package dev.zapis.command.person;

import dev.zapis.command.PlainName;
import dev.zapis.command.Refused;
import java.util.Locale;

/** The rule for names of people: 2 to 60 characters that can be seen, at least two of them letters. */
final class PersonName {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;

    private PersonName() {}

    static String checked(String typed) {
        String name = PlainName.of(typed);
        int length = PlainName.length(name);
        if (length < SHORTEST || length > LONGEST) throw new Refused(PersonRefusal.NAME_LENGTH);
        if (PlainName.hasInvisible(name)) throw new Refused(PersonRefusal.NAME_INVISIBLE);
        if (name.codePoints().filter(Character::isLetter).count() < SHORTEST) {
            throw new Refused(PersonRefusal.NAME_LETTERS);
        }
        return name;
    }

    /** Equal for names that people would call the same: case and «ё» make no difference. */
    static String comparable(String typed) {
        return "name:" + PlainName.of(typed).toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
