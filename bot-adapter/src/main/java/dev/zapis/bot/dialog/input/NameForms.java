package dev.zapis.bot.dialog.input;

import dev.zapis.query.NameSearch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares a typed name with a whole one where its words may stand in another case: «Беловой» is of «Анна Белова». */
public final class NameForms {

    /** So many letters of a word can be its ending: as it is typed, and as the list has it. */
    private static final int TYPED_ENDING = 3;

    private static final int LISTED_ENDING = 2;
    private static final int SHORTEST = 3;

    /** As names end where they stand alone, and where they stand with other words: in shapes, as words are compared. */
    private static final Pattern LISTED_ENDINGS = Pattern.compile(NameSearch.shape("[аяьйо]?|[ыио]й|[ая]я|ия"));

    private static final Pattern TYPED_ENDINGS =
            Pattern.compile(NameSearch.shape("[аеиоуыэюяьй]{0,2}[мгхвй]?[аеиоуыюя]?"));

    /** "Klimov's", "Harris'" */
    private static final Pattern OWNED = Pattern.compile("'?s|'");

    private static final String FLEETING = NameSearch.shape("еоь");

    private NameForms() {}

    /** Each typed word begins like a word of the name. */
    public static boolean areAlike(String typed, String name) {
        List<String> listed = words(name);
        List<String> wanted = split(typed).toList();
        return !wanted.isEmpty()
                && wanted.stream().allMatch(word -> listed.stream().anyMatch(other -> isForm(word, other)));
    }

    /**
     * @param written as it was typed
     * @param listed a shape
     */
    static boolean isForm(String written, String listed) {
        String typed = NameSearch.shape(written);
        int common = 0;
        while (common < Math.min(typed.length(), listed.length()) && typed.charAt(common) == listed.charAt(common))
            common++;
        if (common == typed.length()) return true;
        boolean isLong = common >= SHORTEST || common == typed.length() - 1;
        if (!isLong || typed.length() - common > TYPED_ENDING || listed.length() - common > LISTED_ENDING) return false;
        String ending = typed.substring(common);
        return isCyrillic(written)
                ? areEndings(ending, listed.substring(common))
                : common == listed.length() && OWNED.matcher(ending).matches();
    }

    private static boolean isCyrillic(String word) {
        return word.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
    }

    /** «Климат» is no case of «Климов», nor «маркер» of «Мария». */
    private static boolean areEndings(String typed, String listed) {
        if (LISTED_ENDINGS.matcher(listed).matches())
            return TYPED_ENDINGS.matcher(typed).matches();
        // «Павлу» is of «Павел».
        return listed.length() == LISTED_ENDING
                && typed.charAt(0) == listed.charAt(1)
                && FLEETING.indexOf(listed.charAt(0)) >= 0
                && TYPED_ENDINGS.matcher(typed.substring(1)).matches();
    }

    /** The beginning that all forms of the longest word have: who has that is worth a look. */
    public static String stem(String typed) {
        String longest =
                split(typed).max(Comparator.comparingInt(String::length)).orElse("");
        int length = longest.length();
        int stem = Math.min(length, Math.max(Math.min(SHORTEST, length - 1), length - TYPED_ENDING));
        return longest.substring(0, Math.max(0, stem));
    }

    private static List<String> words(String name) {
        return split(NameSearch.shape(name)).toList();
    }

    /** A letter alone is an initial or a word such as «у». */
    private static Stream<String> split(String name) {
        return Arrays.stream(name.split("[^\\p{L}\\p{M}'-]+")).filter(word -> word.length() > 1);
    }
}
