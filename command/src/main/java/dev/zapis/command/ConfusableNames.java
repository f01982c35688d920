package dev.zapis.command;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that people can't tell from each other: by UTS 39, by case, and by «ё» and «е». A name is compared in forms in each of
 * which every word is of one script, so that equal hashes of forms tell of equal looks.
 */
public final class ConfusableNames {

    private static final SpoofChecker SHAPES = new SpoofChecker.Builder().build();

    /** More words that could be of either script than this are not tried in both. */
    private static final int MOST_FORMS = 16;

    private static final Pattern APOSTROPHES =
            Pattern.compile("[\u2018\u2019\u201B\u02B9\u02BB\u02BC\u2032\u00B4\u055A\uFF07]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final List<String> KEPT_APOSTROPHES = List.of("\u2019", "\u02BC");

    private ConfusableNames() {}

    /** The form that stands for the name: what a name of one script is compared by, whatever it could be mistaken for. */
    public static String kept(String name) {
        return kept(words(name));
    }

    private static String kept(String[] words) {
        StringBuilder kept = new StringBuilder();
        for (String word : words) kept.append(kept.isEmpty() ? "" : " ").append(comparable(LookalikeScript.kept(word)));
        return kept.toString();
    }

    /** All forms that may stand for a name that looks like this one; the one of the name itself is among them. */
    public static Set<String> forms(String name) {
        String[] words = words(name);
        Set<String> forms = Set.of("");
        for (String word : words) {
            Set<String> longer = new LinkedHashSet<>();
            for (String form : forms)
                for (String shape : LookalikeScript.all(word)) {
                    if (longer.size() < MOST_FORMS)
                        longer.add(form.isEmpty() ? comparable(shape) : form + " " + comparable(shape));
                }
            forms = longer;
        }
        Set<String> all = new LinkedHashSet<>(forms);
        all.add(kept(words));
        // As names were kept before their looks were compared.
        all.add(comparable(
                BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFC).strip())
                        .replaceAll(" ")));
        for (String form : List.copyOf(all)) for (String other : KEPT_APOSTROPHES) all.add(form.replace("'", other));
        return all;
    }

    public static boolean areAlike(String one, String other) {
        return Look.of(one).isLike(Look.of(other));
    }

    /**
     * How one name looks, to be compared with many.
     *
     * @param shape skeleton of UTS 39
     */
    public record Look(String shape, String kept, Set<String> forms) {

        public static Look of(String name) {
            return new Look(ConfusableNames.shape(name), ConfusableNames.kept(name), ConfusableNames.forms(name));
        }

        public boolean isLike(Look other) {
            return shape.equals(other.shape) || forms.contains(other.kept) || other.forms.contains(kept);
        }
    }

    /** The skeleton of UTS 39, equal for what looks the same. */
    static String shape(String name) {
        return SHAPES.getSkeleton(seen(name));
    }

    private static String comparable(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static String[] words(String name) {
        return seen(name).split(" ");
    }

    private static String seen(String name) {
        StringBuilder seen = new StringBuilder();
        NameNormalizer.of(name)
                .codePoints()
                .filter(character -> !NameNormalizer.isIgnorable(character))
                .map(character -> Character.getType(character) == Character.DASH_PUNCTUATION || character == 0x2212
                        ? '-'
                        : character)
                .forEach(seen::appendCodePoint);
        return Normalizer.normalize(APOSTROPHES.matcher(seen).replaceAll("'"), Normalizer.Form.NFKC);
    }
}
