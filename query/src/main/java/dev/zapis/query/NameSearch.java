package dev.zapis.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/**
 * How people are searched by name: without a difference of case, blanks, «ё» and «е», or letters that look the same. All of it is
 * folded here, as what the database makes of letters depends on how it was created.
 */
public final class NameSearch {

    /** For {@code where}: whether the name of the one in {@code person} holds the part that is asked for. */
    public static final String HOLDS = "person.trigrams @> :trigrams and person.shape like :part";

    private static final int LETTERS = 3;

    private NameSearch() {}

    /** The name in the form by which it is ordered. */
    public static String sought(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("(?U)\\s+", " ")
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
    }

    /** The name in the form in which it is compared: equal for names that look the same. */
    public static String shape(String name) {
        return LetterShapes.of(sought(LetterShapes.plain(name)));
    }

    /** How many letters of it are seen: whoever holds it and has no more of them looks the same. */
    public static int length(String name) {
        String seen = sought(LetterShapes.plain(name));
        return seen.codePointCount(0, seen.length());
    }

    /** All of a shape that has three characters in it; whoever holds a part holds what the part holds. An index finds names by them. */
    public static String[] trigrams(String shape) {
        return IntStream.rangeClosed(0, shape.length() - LETTERS)
                .mapToObj(start -> shape.substring(start, start + LETTERS))
                .distinct()
                .toArray(String[]::new);
    }

    /**
     * Asks for people whose name holds a part; an empty one is in all of them.
     *
     * @param sql with {@link #HOLDS}
     * @param rest binds all else and reads the answer
     */
    public static <R> Mono<R> asked(
            DatabaseClient database, String sql, String part, Function<GenericExecuteSpec, Mono<R>> rest) {
        String shape = shape(part);
        return rest.apply(database.sql(sql).bind("trigrams", trigrams(shape)).bind("part", like(shape)));
    }

    // Nothing of it is to be read otherwise by like.
    private static String like(String part) {
        return "%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
