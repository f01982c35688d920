package dev.zapis.bot.dialog.input;

import dev.zapis.bot.dialog.input.PhrasePattern.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people ask for in words wherever they are, in all languages: as the slices' files have it. */
public final class Phrases {

    public static final Phrases PRODUCT = new Phrases(VocabularyLoader.lines(), Vocabulary.PRODUCT);

    private static final int LONGEST = 16;
    private static final String NOISE = "noise";
    private static final String FILLER = "filler";
    private static final String COMMA = ",";

    private final Vocabulary words;
    private final Map<String, List<PhrasePattern>> byWord = new HashMap<>();
    private final List<PhrasePattern> others = new ArrayList<>();
    private final Map<String, Set<String>> languages = new HashMap<>();
    private final Map<String, String> sections = new HashMap<>();
    private final Map<String, String> commands = new HashMap<>();

    Phrases(List<VocabularyLoader.Line> lines, Vocabulary words) {
        this.words = words;
        lines.forEach(this::add);
    }

    /** Reads the files of the product, if that was not done yet: before there is an event loop, which may not wait for a disk. */
    public static void load() {
        PRODUCT.sections();
    }

    private void add(VocabularyLoader.Line line) {
        if (line.key().startsWith("section.")) {
            String route = line.key().substring("section.".length());
            line.parts(",").forEach(each -> sections.put(shape(Tokens.of(each)), route));
            languages.computeIfAbsent(line.key(), any -> new TreeSet<>()).add(line.language());
        }
        if (line.key().startsWith("command.")) {
            String command = line.key().substring("command.".length());
            line.parts(",").forEach(each -> commands.put(shape(Tokens.of(each)), command));
        }
        if (line.key().startsWith("phrase.")) {
            String intent = line.slice() + "." + line.key().substring("phrase.".length());
            line.parts("\\|").stream()
                    .flatMap(written -> PhrasePattern.compiled(intent, written).stream())
                    .forEach(this::add);
            languages.computeIfAbsent(intent, any -> new TreeSet<>()).add(line.language());
        }
    }

    private void add(PhrasePattern pattern) {
        pattern.first()
                .ifPresentOrElse(
                        word -> byWord.computeIfAbsent(word, any -> new ArrayList<>())
                                .add(pattern),
                        () -> others.add(pattern));
    }

    /** What there are patterns for, each with the languages that have some; a section by its line's key. */
    public Map<String, Set<String>> intents() {
        return Map.copyOf(languages);
    }

    /** Routes of the sections that have names. */
    public Set<String> sections() {
        return Set.copyOf(sections.values());
    }

    /** The command that the text is a word for, whatever screen the chat is on; a word among others is none. */
    public Optional<String> command(String text) {
        Tokens typed = Tokens.of(text);
        return typed.isCut() ? Optional.empty() : Optional.ofNullable(commands.get(shape(typed)));
    }

    /** Route of the section whose name the text is. */
    public Optional<String> section(String text) {
        Tokens typed = Tokens.of(text);
        return typed.isCut() ? Optional.empty() : Optional.ofNullable(sections.get(shape(typed)));
    }

    /** Whether the text says yes and nothing else. */
    public boolean isYes(String text) {
        Tokens typed = Tokens.of(text);
        return !typed.isCut()
                && words.at(typed.all(), 0, "yes")
                        .filter(found -> found.words() == typed.size())
                        .isPresent();
    }

    /** What the text can ask for, the surest first. */
    public List<Phrase> read(String text, InputContext context) {
        Tokens typed = quiet(Tokens.of(text));
        if (typed.isCut() || typed.size() == 0 || typed.size() > LONGEST) return List.of();
        List<Phrase> found = new ArrayList<>();
        String route = sections.get(shape(typed));
        if (route != null)
            found.add(new Phrase(Phrase.SECTION, List.of(new Input.Section(route)), typed.size(), false));
        InputReader reader = new InputReader(words, context);
        boolean isCalendar = isCalendar(typed, reader);
        Stream.concat(byWord.getOrDefault(typed.all().getFirst().shape(), List.of()).stream(), others.stream())
                .forEach(pattern -> filled(pattern, 0, typed, 0, reader)
                        .forEach(inputs ->
                                found.add(new Phrase(pattern.intent(), inputs, pattern.literal(), isCalendar))));
        return found.stream()
                .filter(phrase -> !isCalendar || phrase.literal() > 0 || isOfDays(phrase))
                .distinct()
                .sorted((one, other) -> Integer.compare(other.literal(), one.literal()))
                .toList();
    }

    /** What is a day, or some, names nobody and nothing. */
    private static boolean isCalendar(Tokens typed, InputReader reader) {
        Reading days = reader.read(InputKind.DAYS, typed.text(), typed);
        return days.isCertain()
                && days.inputs().stream().allMatch(input -> input instanceof Input.Days range && range.rest() == null);
    }

    private static boolean isOfDays(Phrase phrase) {
        return phrase.inputs().stream().allMatch(input -> input instanceof Input.Day || input instanceof Input.Days);
    }

    /** Without words at either end that say nothing. */
    private Tokens quiet(Tokens typed) {
        if (typed.isCut() || typed.size() == 0) return typed;
        int from = 0;
        int to = typed.size();
        for (int passed = noise(typed, from); passed > 0 && from + passed < to; passed = noise(typed, from))
            from += passed;
        while (to - from > 1 && noise(typed, to - 1) == 1) to--;
        return from == 0 && to == typed.size() ? typed : typed.part(from, to);
    }

    private int noise(Tokens typed, int at) {
        if (typed.all().get(at).isSign(COMMA)) return 1;
        int noise =
                words.at(typed.all(), at, NOISE).map(Vocabulary.Found::words).orElse(0);
        return isWhole(typed, at + noise) ? noise : 0;
    }

    /** Whether a word or a name can end before this token: none does within «A3». */
    private static boolean isWhole(Tokens typed, int end) {
        return end >= typed.size()
                || !typed.all().get(end).isGlued()
                || typed.all().get(end).isSign(COMMA);
    }

    /** Behind commas and words that stand anywhere and say nothing. */
    private int passed(Tokens typed, int at) {
        int behind = at;
        while (behind < typed.size()
                && (typed.all().get(behind).isSign(COMMA)
                        || words.at(typed.all(), behind, FILLER).isPresent())) behind++;
        return behind;
    }

    /** All ways to fill the pattern from this slot on with the words from there on. */
    private List<List<Input>> filled(PhrasePattern pattern, int slot, Tokens typed, int from, InputReader reader) {
        int at = passed(typed, from);
        if (slot == pattern.slots().size()) return at == typed.size() ? List.of(List.of()) : List.of();
        if (at >= typed.size()) return List.of();
        Slot next = pattern.slots().get(slot);
        if (next.kind().isEmpty()) {
            boolean stands = typed.all().get(at).shape().equals(next.shape());
            return stands ? filled(pattern, slot + 1, typed, at + 1, reader) : List.of();
        }
        List<List<Input>> ways = new ArrayList<>();
        boolean isLast = slot + 1 == pattern.slots().size();
        for (int end = isLast ? typed.size() : at + 1; end <= typed.size(); end++) {
            if (!isWhole(typed, end)) continue;
            List<List<Input>> after = filled(pattern, slot + 1, typed, end, reader);
            if (after.isEmpty()) continue;
            for (Input input : inputs(next.kind().get(), typed.part(at, end), reader))
                for (List<Input> rest : after) ways.add(joined(input, rest));
        }
        return ways;
    }

    private List<Input> inputs(InputKind kind, Tokens part, InputReader reader) {
        boolean isName = kind == InputKind.DESK || kind == InputKind.PERSON;
        if (isName && isCalendar(part, reader)) return List.of();
        if (kind == InputKind.PERSON && (hasDay(part) || leadsOn(part))) return List.of();
        return reader.read(kind, part.text(), part).inputs().stream()
                .filter(input -> !(input instanceof Input.Days days) || isRange(days))
                .toList();
    }

    /** Nobody is called «Климов завтра». */
    private boolean hasDay(Tokens part) {
        return IntStream.range(0, part.size())
                .anyMatch(at -> words.at(part.all(), at, "day").isPresent()
                        || words.at(part.all(), at, "days").isPresent()
                        || words.at(part.all(), at, "weekday").isPresent());
    }

    /** Nobody is called «Климов в»: that word is of the day behind it. */
    private boolean leadsOn(Tokens part) {
        return part.size() > 1 && words.at(part.all(), part.size() - 1, "on").isPresent();
    }

    /** One day alone is a day, and words behind days are no part of a phrase. */
    private static boolean isRange(Input.Days days) {
        return days.rest() == null && !days.from().equals(days.until());
    }

    private static List<Input> joined(Input first, List<Input> rest) {
        List<Input> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    private static String shape(Tokens typed) {
        return typed.all().stream().map(Token::shape).collect(Collectors.joining(" "));
    }
}
