package dev.zapis.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A type is found by its simple name: none stands twice in main but for those with a reason. And a job has one word: those that the code
 * has left behind do not come back as names of anything.
 */
class NamesTest {

    private static final Path RESOURCES = Path.of("app", "src", "test", "resources");
    private static final Path TWICE = RESOURCES.resolve("names-twice.txt");
    private static final Path LEFT = RESOURCES.resolve("names-left.txt");

    /** Comments, and what stands between quotes. */
    private static final Pattern NO_CODE = Pattern.compile(
            "(?s)/\\*.*?\\*/|//[^\n]*|\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\n]|\\\\.)*+'");

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z]\\w*+");
    private static final Pattern SENTENCE = Pattern.compile("[a-z]\\w*_\\w*");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|_");

    @Test
    void no_simple_name_stands_twice_but_for_those_with_a_reason() {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        for (String type : Sources.types()) {
            String name = type.substring(type.lastIndexOf('.') + 1);
            if (!name.equals("package-info") && !seen.add(name)) twice.add(name);
        }
        assertThat(seen).hasSizeGreaterThan(500);
        assertThat(twice).isEqualTo(words(TWICE).keySet());
    }

    @Test
    void nothing_bears_a_word_that_the_code_has_left() {
        Map<String, String> left = words(LEFT);
        List<String> found = new ArrayList<>();
        for (Path file : Sources.files("java")) {
            identifiers(Sources.text(file)).forEach(name -> humps(name)
                    .filter(hump -> left.containsKey(hump) && !left.get(hump).contains(name))
                    .forEach(hump ->
                            found.add(name + " in " + Sources.ROOT.relativize(file) + ", say " + left.get(hump))));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_word_is_found_in_names_and_nowhere_else() {
        String code = "/** occasion */ int a; // occasion\n"
                + "String b = \"occasion \\\" occasion\"; char c = '\"'; f(ourOccasion); void an_occasion_is_a_sentence() {}";
        assertThat(identifiers(code).filter(name -> humps(name).anyMatch("occasion"::equals)))
                .containsExactly("ourOccasion");
        assertThat(humps("OCCASION_KEY")).containsExactly("occasion", "key");
    }

    /** All names in the code but those of tests, which are sentences. */
    private static Stream<String> identifiers(String source) {
        return IDENTIFIER
                .matcher(NO_CODE.matcher(source).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(name -> !SENTENCE.matcher(name).matches())
                .distinct();
    }

    private static Stream<String> humps(String name) {
        return HUMP.splitAsStream(name).map(hump -> hump.toLowerCase(Locale.ROOT));
    }

    /** Each with what is said of it. */
    private static Map<String, String> words(Path list) {
        Map<String, String> words = new TreeMap<>();
        Sources.text(list).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            assertThat(line).matches("\\w+: .{5,}");
            words.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
        });
        return words;
    }
}
