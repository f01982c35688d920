package dev.zapis.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.app.house.SliceIndex.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/slices.md} is what {@link SliceIndex} finds in the code, with one or more tests of each. */
class SliceIndexTest {

    private static final Path INDEX = Path.of("docs", "slices.md");
    private static final List<Row> COMMANDS = SliceIndex.commands();
    private static final List<Row> QUERIES = SliceIndex.queries();
    private static final Path MADE = Path.of("target", "slices.md");

    @Test
    void the_index_of_slices_is_what_the_code_has() throws Exception {
        String made = head() + commands() + between() + queries();
        Files.writeString(MADE, made);
        assertThat(Sources.text(INDEX).lines())
                .as("docs/slices.md; the true one lies in app/target/slices.md: copy it")
                .containsExactlyElementsOf(made.lines().toList());
    }

    @Test
    void each_command_makes_something_and_somebody_tells_and_tries_it() {
        assertThat(COMMANDS).isNotEmpty().allSatisfy(row -> {
            assertThat(row.events()).as("events of %s", row.name()).isNotEmpty();
            assertThat(row.by()).as("who tells %s", row.name()).isNotEmpty();
            assertThat(decisions(row)).as("tests of %s", row.name()).isNotEmpty();
        });
    }

    @Test
    void somebody_asks_each_query() {
        assertThat(QUERIES).isNotEmpty().allSatisfy(row -> assertThat(row.by())
                .as("who asks %s", row.name())
                .isNotEmpty());
    }

    private static String head() {
        return """
                # Slices

                Made from the code by `SliceIndexTest`, which fails when this is not what the code has, and leaves the true one in
                `app/target/slices.md`. The same word names a slice in every module.

                ## What can be told

                A command, the events that may come of it, its tests; the screens that tell it, or what does so unasked; the queries
                around it.

                | slice | command → events | tests | told by | asks |
                |---|---|---|---|---|
                """;
    }

    private static String between() {
        return """

                ## What can be asked

                | slice | query | asked by | tests |
                |---|---|---|---|
                """;
    }

    private static String commands() {
        return COMMANDS.stream()
                .map(row -> line(
                        row.slice(),
                        "%s → %s"
                                .formatted(
                                        link(Sources.of(row.type())),
                                        row.events().stream()
                                                .map("`%s`"::formatted)
                                                .collect(Collectors.joining(", "))),
                        links(named(row, decisions(row), tests("bot-adapter", row))),
                        links(row.by().stream().map(Sources::of)),
                        links(row.asks().stream().map(Sources::of))))
                .collect(Collectors.joining());
    }

    private static String queries() {
        return QUERIES.stream()
                .map(row -> line(
                        row.slice(),
                        link(Sources.of(row.type())),
                        links(row.by().stream().map(Sources::of)),
                        links(named(row, tests("query", row), tests("bot-adapter", row)))))
                .collect(Collectors.joining());
    }

    /** The test that has the command's name; where there is none, those that give it. */
    private static List<Path> decisions(Row row) {
        List<Path> all = Stream.concat(Sources.testsOf("command", row.name()), Sources.testsOf("scheduler", row.name()))
                .filter(test -> !Sources.simpleName(test).equals("AccessTest"))
                .toList();
        Predicate<Path> isItsOwn = test -> Sources.simpleName(test).equals(row.name() + "Test");
        return all.stream().anyMatch(isItsOwn) ? all.stream().filter(isItsOwn).toList() : all;
    }

    private static List<Path> tests(String module, Row row) {
        return Sources.testsOf(module, row.name()).toList();
    }

    /** Those that the index names already and that still try it: a further test need not be told. All, where it names none. */
    private static Stream<Path> named(Row row, List<Path> below, List<Path> screens) {
        List<Path> tests = Stream.concat(below.stream(), screens.stream()).toList();
        String begin = "| %s | %s".formatted(row.slice(), link(Sources.of(row.type())));
        List<Path> told = Sources.text(INDEX)
                .lines()
                .filter(line -> line.startsWith(begin))
                .flatMap(line -> tests.stream().filter(test -> line.contains(link(test))))
                .toList();
        return told.isEmpty() ? tests.stream() : told.stream();
    }

    private static String line(String... cells) {
        return Stream.of(cells)
                .map(cell -> cell.isEmpty() ? "–" : cell)
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String links(Stream<Path> sources) {
        return sources.map(SliceIndexTest::link).collect(Collectors.joining(", "));
    }

    private static String link(Path source) {
        return "[%s](../%s)"
                .formatted(Sources.simpleName(source), source.toString().replace('\\', '/'));
    }
}
