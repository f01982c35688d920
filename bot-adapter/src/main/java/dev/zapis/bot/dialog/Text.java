package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A text by its key, with named values; {@link Texts} puts it into a reader's language.
 *
 * <p>A key is relative to the route of the screen being shown ({@code title} is {@code desk.free.title}) unless it starts
 * with a slash ({@code /desk.card} is {@code desk.card}).
 *
 * @param values strings, numbers, enums, dates, times, instants, other texts, or lists of these
 */
public record Text(String key, Map<String, Object> values) {

    /** @param namesAndValues name, value, name, value, … */
    public static Text of(String key, Object... namesAndValues) {
        return new Text(key, pairs(key, namesAndValues));
    }

    /** Words that are the same in every language: a person's name, a desk's name. */
    public static Text plain(String words) {
        return of("/dialog.plain", "words", words);
    }

    public String fullKey(String route) {
        return key.startsWith("/") ? key.substring(1) : route + "." + key;
    }

    private static SequencedMap<String, Object> pairs(String key, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) throw new IllegalStateException("a value is missing for the text " + key);
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2)
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return values;
    }
}
