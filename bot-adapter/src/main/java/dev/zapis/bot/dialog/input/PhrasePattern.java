package dev.zapis.bot.dialog.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to ask for something: words of its own and places for what is asked about.
 *
 * @param slots none where a word of its own stands
 */
record PhrasePattern(String intent, List<Slot> slots) {

    private static final Pattern PART = Pattern.compile("\\{([a-z]+)}|\\[([^]]*)]|\\(([^)]*)\\)|([^\\s{}\\[\\]()]+)");

    /** @param kind none for a word of the pattern's own, which has the shape */
    record Slot(Optional<InputKind> kind, String shape) {}

    /** {@code кто [будет/сидит] [в офисе] {day}}: what stands in square brackets may be left out, a slash is between words of which one stands. */
    static List<PhrasePattern> compiled(String intent, String written) {
        List<List<Slot>> all = List.of(List.of());
        Matcher part = PART.matcher(written);
        while (part.find()) {
            List<List<Slot>> longer = new ArrayList<>();
            for (List<Slot> next : ways(part, written)) for (List<Slot> before : all) longer.add(joined(before, next));
            all = longer;
        }
        return all.stream()
                .filter(slots -> !slots.isEmpty())
                .map(slots -> new PhrasePattern(intent, slots))
                .toList();
    }

    private static List<List<Slot>> ways(Matcher part, String written) {
        if (part.group(1) != null) return List.of(List.of(new Slot(Optional.of(kind(part.group(1), written)), "")));
        if (part.group(4) != null) return List.of(words(part.group(4)));
        boolean isOptional = part.group(2) != null;
        List<List<Slot>> ways = new ArrayList<>();
        if (isOptional) ways.add(List.of());
        for (String way : (isOptional ? part.group(2) : part.group(3)).split("/")) ways.add(words(way));
        return ways;
    }

    private static InputKind kind(String written, String pattern) {
        try {
            return InputKind.valueOf(written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalStateException("nobody types a " + written + ": " + pattern, unknown);
        }
    }

    private static List<Slot> words(String words) {
        return Tokens.of(words).all().stream()
                .map(token -> new Slot(Optional.empty(), token.shape()))
                .toList();
    }

    private static List<Slot> joined(List<Slot> before, List<Slot> next) {
        List<Slot> all = new ArrayList<>(before);
        all.addAll(next);
        return List.copyOf(all);
    }

    int literal() {
        return (int) slots.stream().filter(slot -> slot.kind().isEmpty()).count();
    }

    /** The first word, where it is one of the pattern's own. */
    Optional<String> first() {
        Slot first = slots.getFirst();
        return first.kind().isEmpty() ? Optional.of(first.shape()) : Optional.empty();
    }
}
