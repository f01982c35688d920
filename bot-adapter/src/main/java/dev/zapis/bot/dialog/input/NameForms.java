package dev.zapis.bot.dialog.input;

import dev.zapis.query.NameSearch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Compares a typed name with a whole one where its words may stand in another case: «Беловой» is of «Анна Белова». */
public final class NameForms {

    /** So many letters of a word can be its ending: as it is typed, and as the list has it. */
    private static final int TYPED_ENDING = 3;

    private static final int LISTED_ENDING = 2;
    private static final int SHORTEST = 3;

    private NameForms() {}

    /** Each typed word begins like a word of the name. */
    public static boolean areAlike(String typed, String name) {
        List<String> listed = words(name);
        List<String> wanted = words(typed);
        return !wanted.isEmpty()
                && wanted.stream().allMatch(word -> listed.stream().anyMatch(other -> isForm(word, other)));
    }

    private static boolean isForm(String typed, String listed) {
        int common = 0;
        while (common < Math.min(typed.length(), listed.length()) && typed.charAt(common) == listed.charAt(common))
            common++;
        if (common == typed.length()) return true;
        boolean isLong = common >= SHORTEST || common == typed.length() - 1;
        return isLong && typed.length() - common <= TYPED_ENDING && listed.length() - common <= LISTED_ENDING;
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
