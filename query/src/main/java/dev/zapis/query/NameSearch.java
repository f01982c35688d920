package dev.zapis.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * How people are searched by name: without a difference of case, blanks, or «ё» and «е». All of it is folded here, as what the
 * database makes of letters depends on how it was created.
 */
public final class NameSearch {

    /** For {@code where}: whether the name of the one in {@code person} holds the part that is bound. */
    public static final String HOLDS = "person.trigrams @> :trigrams and person.sought like :part";

    private static final int LETTERS = 3;

    private NameSearch() {}

    /** The name in the form in which it is compared and ordered. */
    public static String sought(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("(?U)\\s+", " ")
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
    }

    /** All that has three characters in it; whoever holds a part holds what the part holds. An index finds names by them. */
    public static String[] trigrams(String name) {
        String sought = sought(name);
        return IntStream.rangeClosed(0, sought.length() - LETTERS)
                .mapToObj(start -> sought.substring(start, start + LETTERS))
                .distinct()
                .toArray(String[]::new);
    }

    /** Binds a part of a name to {@link #HOLDS}; an empty one is in all of them. */
    public static GenericExecuteSpec bind(GenericExecuteSpec sql, String part) {
        return sql.bind("trigrams", trigrams(part)).bind("part", like(part));
    }

    // Nothing of it is to be read otherwise by like.
    private static String like(String part) {
        return "%" + sought(part).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
