package dev.zapis.command;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names that people can't tell from each other: by UTS 39, by case, and by «ё» and «е». A name is compared in forms in each of
 * which every word is of one script, so that equal hashes of forms tell of equal looks.
 */
public final class LookAlike {

    private static final SpoofChecker SHAPES = new SpoofChecker.Builder().build();

    /** More words that could be of either script than this are not tried in both. */
    private static final int MOST_FORMS = 16;

    private static final String APOSTROPHES = "[\u2018\u2019\u201B\u02B9\u02BB\u02BC\u2032\u00B4\u055A\uFF07]";
    private static final List<String> KEPT_APOSTROPHES = List.of("\u2019", "\u02BC");

    private LookAlike() {}

    /** The form that stands for the name: what a name of one script is compared by, whatever it could be mistaken for. */
    public static String kept(String name) {
        StringBuilder kept = new StringBuilder();
        for (String word : words(name)) kept.append(kept.isEmpty() ? "" : " ").append(comparable(Script.kept(word)));
        return kept.toString();
    }

    /** All forms that may stand for a name that looks like this one; the one of the name itself is among them. */
    public static Set<String> forms(String name) {
        Set<String> forms = Set.of("");
        for (String word : words(name)) {
            Set<String> longer = new LinkedHashSet<>();
            for (String form : forms)
                for (String shape : Script.all(word)) {
                    if (longer.size() < MOST_FORMS)
                        longer.add(form.isEmpty() ? comparable(shape) : form + " " + comparable(shape));
                }
            forms = longer;
        }
        Set<String> all = new LinkedHashSet<>(forms);
        all.add(kept(name));
        // As names were kept before their looks were compared.
        all.add(comparable(
                Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ")));
        for (String form : List.copyOf(all)) for (String other : KEPT_APOSTROPHES) all.add(form.replace("'", other));
        return all;
    }

    public static boolean areAlike(String one, String other) {
        return shape(one).equals(shape(other))
                || forms(one).contains(kept(other))
                || forms(other).contains(kept(one));
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
        PlainName.of(name)
                .codePoints()
                .filter(character -> !PlainName.isIgnorable(character))
                .map(character -> Character.getType(character) == Character.DASH_PUNCTUATION || character == 0x2212
                        ? '-'
                        : character)
                .forEach(seen::appendCodePoint);
        return Normalizer.normalize(seen.toString().replaceAll(APOSTROPHES, "'"), Normalizer.Form.NFKC);
    }
}
