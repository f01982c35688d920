package dev.zapis.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One idea has one word in all that the product says: in the chat, in the terminal and on the playground's page. */
class WordsTest {

    private static final Path NEVER = Path.of("app/src/test/resources/words-never.txt");

    private record Never(String language, Pattern word, String instead) {}

    private record Allowed(String language, String key, String word) {}

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void one_idea_has_one_word(String language) {
        Map<String, String> texts = SpokenTexts.in(language);
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
        Map<String, String> refusals = SpokenTexts.in(language);
        refusals.keySet().removeIf(key -> !key.startsWith("refused."));
        assertThat(refusals).hasSizeGreaterThan(80);
        assertThat(refusals)
                .allSatisfy((key, text) -> assertThat(text.split("[.!?] ")).hasSizeGreaterThan(2));
    }

    @Test
    void what_is_chosen_by_is_no_word_and_what_is_chosen_is() {
        String pattern =
                "<b>{who}</b>: {role, select, HEAD {manager} other {{role}}}, event {head}, {n, plural, one {# desk} other {#}}";
        assertThat(SpokenTexts.spoken(pattern))
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
}
