package dev.zapis.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One idea has one word in all that the product says: in the chat, in the terminal and on the playground's page. */
class WordsTest {

    private static final Path NEVER = Path.of("app/src/test/resources/words-never.txt");
    private static final Pattern SAID =
            Pattern.compile("(?m)^\\s*\"?([\\w.-]+)\"?(?: = |: \")((?:.*\\\\\\n)*.*?)(?:\",?)?$");

    private static final Pattern TAG = Pattern.compile("</?\\w+>");

    /** Between two of these stand words that are said; elsewhere names of values, and what ICU chooses by. */
    private static final Set<Part.Type> AROUND_WORDS = EnumSet.of(
            Part.Type.MSG_START,
            Part.Type.MSG_LIMIT,
            Part.Type.SKIP_SYNTAX,
            Part.Type.INSERT_CHAR,
            Part.Type.REPLACE_NUMBER);

    private record Never(String language, Pattern word, String instead) {}

    private record Allowed(String language, String key, String word) {}

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void one_idea_has_one_word(String language) {
        Map<String, String> texts = said(language);
        List<Allowed> unused = new ArrayList<>(exceptions());
        List<String> wrong = new ArrayList<>();
        for (Never never : never())
            if (never.language().equals(language))
                texts.forEach((key, text) -> {
                    Matcher word = never.word().matcher(text);
                    while (word.find()) {
                        Allowed allowed = new Allowed(language, key, word.group());
                        unused.remove(allowed);
                        if (!exceptions().contains(allowed))
                            wrong.add(key + " says «" + word.group() + "» for «" + never.instead() + "»: " + text);
                    }
                });
        assertThat(texts).hasSizeGreaterThan(700);
        assertThat(wrong).isEmpty();
        assertThat(unused).noneMatch(exception -> exception.language().equals(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void a_refusal_says_why_what_stayed_and_what_to_do_next(String language) {
        Map<String, String> refusals = said(language);
        refusals.keySet().removeIf(key -> !key.startsWith("refused."));
        assertThat(refusals).hasSizeGreaterThan(80);
        assertThat(refusals)
                .allSatisfy((key, text) -> assertThat(text.split("[.!?] ")).hasSizeGreaterThan(2));
    }

    @Test
    void what_is_chosen_by_is_no_word_and_what_is_chosen_is() {
        String pattern =
                "<b>{who}</b>: {role, select, HEAD {manager} other {{role}}}, event {head}, {n, plural, one {# desk} other {#}}";
        assertThat(spoken(pattern))
                .contains("manager", "event …", " desk")
                .doesNotContain("HEAD", "head", "who", "one", "<");
    }

    private static List<Never> never() {
        return rules().filter(line -> !line[1].equals("but"))
                .map(line -> new Never(
                        line[0],
                        Pattern.compile(
                                line[1],
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS),
                        line[2]))
                .toList();
    }

    private static List<Allowed> exceptions() {
        return rules().filter(line -> line[1].equals("but"))
                .map(line -> new Allowed(line[0], line[2], line[3]))
                .toList();
    }

    private static Stream<String[]> rules() {
        return Sources.text(NEVER)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split(" \\| ")).map(String::strip).toArray(String[]::new));
    }

    private static Map<String, String> said(String language) {
        Map<String, String> texts = new TreeMap<>();
        String ending = language.equals("ru") ? "_ru" : "";
        Stream.concat(
                        Stream.of(
                                "app/src/main/resources/messages" + ending + ".properties",
                                "playground/src/main/resources/playground/texts/" + language + ".json"),
                        Sources.files("properties").stream()
                                .map(file -> Sources.ROOT.relativize(file).toString())
                                .filter(file -> file.contains("/src/main/resources/texts/" + language + "/")))
                .forEach(file -> {
                    Matcher text = SAID.matcher(Sources.text(Path.of(file)));
                    while (text.find()) texts.put(text.group(1), spoken(text.group(2)));
                });
        return texts;
    }

    private static String spoken(String pattern) {
        var parts = new MessagePattern(TAG.matcher(pattern).replaceAll(""));
        var words = new StringBuilder();
        for (int at = 1; at < parts.countParts(); at++) {
            Part before = parts.getPart(at - 1);
            Part after = parts.getPart(at);
            boolean said = (AROUND_WORDS.contains(before.getType()) || before.getType() == Part.Type.ARG_LIMIT)
                    && (AROUND_WORDS.contains(after.getType()) || after.getType() == Part.Type.ARG_START);
            if (said) words.append(parts.getPatternString(), before.getLimit(), after.getIndex());
            else if (after.getType() == Part.Type.ARG_LIMIT) words.append('…');
            if (after.getType() == Part.Type.MSG_LIMIT) words.append(' ');
        }
        return words.toString();
    }
}
