package dev.zapis.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both launchers say the same, each in both languages. */
class LauncherWordsTest {

    private static final Pattern SHELL = Pattern.compile("words \"([^\"]+)\" \"([^\"]+)\"");
    private static final Pattern WINDOWS = Pattern.compile("call :say \"([^\"]+)\" \"([^\"]+)\"");
    private static final Pattern SAID_OTHERWISE = Pattern.compile("(?m)^.*\\becho (?!off|%~[12]).*$");
    private static final Pattern VALUE = Pattern.compile("\\$\\w+|%\\w+%");
    private static final Pattern CYRILLIC = Pattern.compile("[а-яё]", Pattern.CASE_INSENSITIVE);
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z_]{2,}");
    private static final List<String> NAMES = List.of("Zapis", "JDK", "Temurin", "JAVA_HOME");

    /** What only a launcher says that has its build wait for another one, and shows how far it is. */
    private static final List<String> SHELL_ALONE = List.of(
            "Another build has held … for too long. If it is not running, delete that folder.",
            "Building Zapis:",
            "Preparing quick starts",
            "Waiting for another build, … s");

    private record Said(String english, String russian) implements Comparable<Said> {

        @Override
        public int compareTo(Said other) {
            return english.compareTo(other.english);
        }
    }

    @Test
    void the_launcher_for_windows_says_what_the_other_says() {
        TreeSet<Said> shell = said(SHELL, "zapis", ".mvn/jdk25.sh");
        TreeSet<Said> windows = said(WINDOWS, "zapis.cmd");
        assertThat(shell.stream().filter(each -> !windows.contains(each)).map(Said::english))
                .containsExactlyElementsOf(SHELL_ALONE);
        assertThat(windows).hasSize(4).allSatisfy(each -> assertThat(shell)
                .filteredOn(other -> other.english().equals(each.english()))
                .containsExactly(each));
        assertThat(Sources.text(Path.of("zapis.cmd"))).doesNotContainPattern(SAID_OTHERWISE);
    }

    @Test
    void each_language_has_words_of_its_own() {
        TreeSet<Said> all = said(SHELL, "zapis", ".mvn/jdk25.sh");
        assertThat(all).hasSize(8).allSatisfy(each -> {
            assertThat(each.english()).doesNotContainPattern(CYRILLIC);
            assertThat(each.russian()).containsPattern(CYRILLIC);
            assertThat(LATIN_WORD.matcher(each.russian()).results().map(word -> word.group()))
                    .isSubsetOf(NAMES);
        });
    }

    private static TreeSet<Said> said(Pattern pattern, String... files) {
        return Stream.of(files)
                .flatMap(file -> pattern.matcher(Sources.text(Path.of(file))).results())
                .map(words -> new Said(bare(words.group(1)), bare(words.group(2))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String bare(String words) {
        return VALUE.matcher(words).replaceAll("…");
    }
}
