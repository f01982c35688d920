package dev.zapis.command.person;

import dev.zapis.command.ConfusableNames;
import dev.zapis.command.KeyedHasher;
import dev.zapis.command.NameNormalizer;
import dev.zapis.command.Refused;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules for names of people. A whole name has 2 to 60 characters that can be seen, at least two of them letters; a first or
 * last name that somebody enters by itself has 2 to 50 letters, with hyphens and apostrophes inside; to a first name others or
 * initials may be added, by which namesakes are told apart, and a last name may have several words: «де ла Крус».
 */
final class PersonName {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;
    private static final int LONGEST_PART = 50;
    private static final String WORD = "\\p{L}\\p{M}*(?:[-'’ʼ]?\\p{L}\\p{M}*)*";
    private static final Pattern LAST = Pattern.compile(WORD + "(?: " + WORD + ")*");
    private static final Pattern SEVERAL = Pattern.compile(WORD + "(?: " + WORD + "\\.?)*");

    private PersonName() {}

    static String checked(String typed) {
        String name = NameNormalizer.of(typed);
        int length = NameNormalizer.length(name);
        if (length < SHORTEST || length > LONGEST) throw new Refused(PersonRefusal.NAME_LENGTH);
        if (NameNormalizer.hasInvisible(name)) throw new Refused(PersonRefusal.NAME_INVISIBLE);
        if (name.codePoints().filter(Character::isLetter).count() < SHORTEST) {
            throw new Refused(PersonRefusal.NAME_LETTERS);
        }
        return name;
    }

    static String first(String typed) {
        return part(typed, SEVERAL, PersonRefusal.FIRST_NAME);
    }

    static String last(String typed) {
        return part(typed, LAST, PersonRefusal.LAST_NAME);
    }

    /** As the staff list has it. */
    static String whole(String first, String last) {
        return NameNormalizer.of(first) + " " + NameNormalizer.of(last);
    }

    private static String part(String typed, Pattern form, PersonRefusal otherwise) {
        String name = NameNormalizer.of(typed);
        int length = NameNormalizer.length(name);
        boolean fits = length >= SHORTEST && length <= LONGEST_PART;
        if (!fits || !form.matcher(name).matches()) throw new Refused(otherwise);
        return name;
    }

    /** Keyed hashes of the name, by which it is decided whether somebody has it or one that looks like it. */
    static NameKeys keys(String typed, KeyedHasher hasher) {
        Set<String> alike = ConfusableNames.forms(typed).stream()
                .map(form -> key(form, hasher))
                .collect(Collectors.toUnmodifiableSet());
        return new NameKeys(key(ConfusableNames.kept(typed), hasher), alike);
    }

    private static String key(String form, KeyedHasher hasher) {
        return hasher.of("name:" + form);
    }
}
