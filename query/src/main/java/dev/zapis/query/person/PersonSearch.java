package dev.zapis.query.person;

import java.text.Normalizer;
import java.util.Locale;

/** How names are searched: without a difference of case, blanks, or «ё» and «е». */
final class PersonSearch {

    private PersonSearch() {}

    static String sought(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
    }

    /** For {@code like}: a part of the name, with nothing in it that {@code like} reads otherwise. */
    static String part(String typed) {
        return "%" + sought(typed).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
