package dev.zapis.bot.dialog.input;

import dev.zapis.query.NameSearch;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether a typed word may be a name with slips of the fingers: a short word can have none, as it is too like any other. */
public final class Misspelling {

    /** So long are words in which one slip, and in which two, leave enough that is right. */
    private static final int ONE_SLIP = 5;

    private static final int TWO_SLIPS = 8;

    /** No word of a name is longer, and none is compared for long. */
    private static final int LONGEST = 40;

    private static final int LETTERS = 3;

    /** Where two letters in the middle are swapped, all that is right may be how a short word begins. */
    private static final int BEGINNINGS = 2;

    private Misspelling() {}

    /** How many of the typed words are words of the name, in any case or misspelt. */
    public static long likeness(String typed, String name) {
        List<String> listed = words(name).toList();
        return split(typed)
                .filter(word -> word.length() > LETTERS)
                .filter(word -> listed.stream().anyMatch(other -> isMeant(word, other)))
                .count();
    }

    private static boolean isMeant(String written, String listed) {
        return NameForms.isForm(written, listed) || isSlip(NameSearch.shape(written), listed);
    }

    private static boolean isSlip(String typed, String listed) {
        int shorter = Math.min(typed.length(), listed.length());
        if (shorter < ONE_SLIP || Math.max(typed.length(), listed.length()) > LONGEST) return false;
        return slips(typed, listed) <= (shorter < TWO_SLIPS ? 1 : 2);
    }

    /** Letters that are wrong, missing, too many, or swapped with the next one. */
    private static int slips(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + wrong);
                boolean isSwapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (isSwapped) now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
            }
            beforeLast = last;
            last = now;
        }
        return last[other.length()];
    }

    /** Parts of the longest words, of which one is right where not much is wrong: who has it is worth a look. */
    public static List<String> pieces(String typed, int most) {
        List<String> words = split(typed.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > LETTERS && word.length() <= LONGEST)
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
        Stream<String> middles = words.stream()
                .flatMap(word -> IntStream.rangeClosed(0, word.length() - LETTERS)
                        .mapToObj(at -> word.substring(at, at + LETTERS)))
                .limit(most - BEGINNINGS);
        Stream<String> beginnings =
                words.stream().map(word -> word.substring(0, LETTERS - 1)).limit(BEGINNINGS);
        return Stream.concat(middles, beginnings).distinct().toList();
    }

    private static Stream<String> words(String name) {
        return split(NameSearch.shape(name));
    }

    private static Stream<String> split(String name) {
        return Arrays.stream(name.split("[^\\p{L}\\p{M}'-]+"));
    }
}
