package dev.zapis.bot.dialog.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * The words that days, times and numbers are told by, of all languages at once: people mix them. The words of a group mean one of its
 * values: of {@code weekday}, {@code пт} means 5.
 */
public final class Vocabulary {

    /** Read by {@link Phrases#load}. */
    public static final Vocabulary PRODUCT = new Vocabulary(VocabularyLoader.words());

    private final Map<String, Map<String, List<Entry>>> groups = new HashMap<>();

    /** @param value that the words mean, as its file says it */
    private record Entry(List<String> shapes, String value) {}

    /** A word of a group that was found. */
    record Found(String value, int words) {

        int number() {
            return Integer.parseInt(value);
        }
    }

    /** @param words by group and value, with a dot between them, then by language */
    Vocabulary(SortedMap<String, List<String>> words) {
        words.forEach((key, all) -> {
            int dot = key.indexOf('.');
            for (String each : all) add(key.substring(0, dot), key.substring(dot + 1), each);
        });
        groups.values().forEach(group -> group.values()
                .forEach(entries -> entries.sort(
                        Comparator.<Entry>comparingInt(entry -> entry.shapes().size())
                                .reversed())));
    }

    private void add(String group, String value, String words) {
        List<String> shapes = Tokens.of(words).all().stream().map(Token::shape).toList();
        List<Entry> entries = groups.computeIfAbsent(group, any -> new HashMap<>())
                .computeIfAbsent(shapes.getFirst(), any -> new ArrayList<>());
        if (entries.stream().noneMatch(entry -> entry.shapes().equals(shapes))) entries.add(new Entry(shapes, value));
    }

    /** The longest words of the group that stand there. */
    Optional<Found> at(List<Token> tokens, int at, String group) {
        if (at >= tokens.size()) return Optional.empty();
        List<Entry> entries =
                groups.getOrDefault(group, Map.of()).getOrDefault(tokens.get(at).shape(), List.of());
        return entries.stream()
                .filter(entry -> stands(entry.shapes(), tokens, at))
                .findFirst()
                .map(entry -> new Found(entry.value(), entry.shapes().size()));
    }

    private static boolean stands(List<String> shapes, List<Token> tokens, int at) {
        return at + shapes.size() <= tokens.size()
                && IntStream.range(0, shapes.size())
                        .allMatch(i -> tokens.get(at + i).shape().equals(shapes.get(i)));
    }
}
