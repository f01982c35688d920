package dev.zapis.eventstore.postgres.connection;

import dev.zapis.eventstore.NotStorableException;
import java.util.Collection;
import java.util.Set;

/** Several texts as one array element: the driver can't send arrays of arrays of unequal length. */
public final class JoinedText {

    private static final String SEPARATOR = "\u001f";

    private JoinedText() {}

    public static String of(Collection<String> texts) {
        texts.forEach(JoinedText::check);
        return String.join(SEPARATOR, texts);
    }

    public static void check(String text) {
        if (text.isEmpty() || text.contains(SEPARATOR)) {
            throw new NotStorableException("a tag or type is neither empty nor has a unit separator in it");
        }
    }

    public static Set<String> apart(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(SEPARATOR));
    }
}
