package dev.zapis.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ways that the document tells are those that the code takes; the pictures are drawn from its tables. */
class WaysTest {

    private static final Path WAYS = Path.of("docs", "ways.md");
    private static final Pattern TABLE = Pattern.compile("(?s)(\\| \\| who .*?)\n\n```mermaid\n(.*?)```");
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w*)`");

    /** Each with its nested types, by its simple name. */
    private static final Map<String, List<JavaClass>> TYPES =
            Code.CLASSES.stream().collect(Collectors.groupingBy(WaysTest::outermost));

    /** @param through what joins the two, or the interface that the other is; empty where one knows the other */
    private record Step(String number, String who, String asks, String through) {

        static Step written(String row) {
            String[] cells = row.split("\\|");
            return new Step(cells[1].strip(), name(cells[2]), name(cells[3]), name(cells[4]));
        }

        private static String name(String cell) {
            return cell.replace("`", "").strip();
        }

        String arrow() {
            return "    " + who + " -->|" + number + "| " + asks + "\n";
        }
    }

    @Test
    void each_name_is_a_type() {
        Set<String> types = Code.CLASSES.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        Set<String> joining = steps().map(Step::through).collect(Collectors.toSet());
        assertThat(NAME.matcher(Sources.text(WAYS)).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(60)
                .filteredOn(name -> !joining.contains(name))
                .isSubsetOf(types);
    }

    @Test
    void who_asks_depends_on_whom_is_asked() {
        assertThat(steps()).hasSizeGreaterThan(40);
        assertThat(steps().filter(step -> !isTaken(step))).isEmpty();
    }

    private static boolean isTaken(Step step) {
        if (step.through().isEmpty()) return known(step.who()).contains(step.asks());
        return known(step.who()).contains(step.through())
                        && supertypes(step.asks()).contains(step.through())
                || known(step.through()).containsAll(Set.of(step.who(), step.asks()));
    }

    @Test
    void nobody_asks_who_was_not_asked_before() {
        for (List<Step> way : ways()) {
            Set<String> reached = new HashSet<>(Set.of(way.getFirst().who()));
            for (Step step : way) {
                assertThat(reached).as("step " + step.number()).contains(step.who());
                reached.add(step.asks());
            }
            assertThat(way).extracting(Step::number).containsExactly(numbers(way.size()));
        }
    }

    @Test
    void the_pictures_show_the_tables() throws IOException {
        String written = Sources.text(WAYS);
        String drawn = TABLE.matcher(written)
                .replaceAll(table -> table.group(1) + "\n\n```mermaid\n"
                        + steps(table).map(Step::arrow).collect(Collectors.joining("", "flowchart LR\n", "")) + "```");
        Files.writeString(Path.of("target", "ways.md"), drawn);
        assertThat(written).as("app/target/ways.md is what it should be").isEqualTo(drawn);
    }

    private static List<List<Step>> ways() {
        return TABLE.matcher(Sources.text(WAYS))
                .results()
                .map(table -> steps(table).toList())
                .toList();
    }

    private static Stream<Step> steps() {
        return ways().stream().flatMap(List::stream);
    }

    private static Stream<Step> steps(MatchResult table) {
        return table.group(1).lines().skip(2).map(Step::written);
    }

    private static String[] numbers(int many) {
        String[] numbers = new String[many];
        Arrays.setAll(numbers, i -> "" + (i + 1));
        return numbers;
    }

    /** Whom a type knows, its nested types included, by their simple names. */
    private static Set<String> known(String name) {
        return named(name, type -> type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(WaysTest::outermost));
    }

    private static Set<String> supertypes(String name) {
        return named(name, type -> type.getAllRawInterfaces().stream().map(JavaClass::getSimpleName));
    }

    private static Set<String> named(String name, Function<JavaClass, Stream<String>> found) {
        return TYPES.getOrDefault(name, List.of()).stream().flatMap(found).collect(Collectors.toSet());
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst(".*\\.", "").replaceFirst("\\$.*", "");
    }
}
