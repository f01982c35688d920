package dev.zapis.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name is there, and both languages of the README are one. */
class DocumentsTest {

    private static final Path README = Path.of("README.md");
    private static final Path PO_RUSSKI = Path.of("README.ru.md");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)\\s]*)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\w…])[A-Z]\\w*[a-z]\\w*");

    static List<Path> documents() {
        return Sources.files("md").stream().map(Sources.ROOT::relativize).toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void links_lead_somewhere(Path document) {
        assertThat(all(LINK, Sources.text(document)))
                .allSatisfy(link -> assertThat(problem(document, link)).as(link).isNull());
    }

    private static @Nullable String problem(Path document, String link) {
        String[] parts = link.split("#", 2);
        Path from = Sources.ROOT.resolve(document);
        Path file = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
        if (!Files.exists(file)) return "no such file";
        if (parts.length == 1) return null;
        boolean isThere =
                all(HEADING, Sources.text(file)).map(DocumentsTest::anchor).anyMatch(parts[1]::equals);
        return isThere ? null : "no such heading";
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    @Test
    void both_languages_of_the_readme_have_the_same_sections_links_and_code() {
        assertThat(sections(PO_RUSSKI)).as("parts of each section").isEqualTo(sections(README));
        assertThat(links(PO_RUSSKI)).isEqualTo(links(README));
        assertThat(code(PO_RUSSKI)).isEqualTo(code(README));
    }

    /** For each section how many rows, steps and points it has. */
    private static List<String> sections(Path document) {
        return Stream.of(Sources.text(document).split("(?m)^## "))
                .map(section -> section.lines()
                        .filter(line -> line.matches("(\\||- |\\d+\\. |```|!\\[).*"))
                        .map(line -> line.substring(0, 1))
                        .collect(Collectors.joining()))
                .toList();
    }

    /** A picture shows the page in the reader's language. */
    private static Set<String> links(Path document) {
        return all(LINK, Sources.text(document).replaceAll("-(en|ru)\\.png", ".png"))
                .filter(link -> !link.startsWith("#") && !link.startsWith("README"))
                .collect(Collectors.toSet());
    }

    private static Set<String> code(Path document) {
        return all(CODE, Sources.text(document).replaceAll("(?s)```.*?```", ""))
                .filter(code -> code.matches("[\\x20-\\x7E]+"))
                .filter(code -> !code.contains("<"))
                .collect(Collectors.toSet());
    }

    @Test
    void the_glossarys_types_are_there() {
        Set<String> types = new HashSet<>(Set.of(LocalDate.class.getSimpleName()));
        Code.CLASSES.forEach(type -> types.add(type.getSimpleName()));
        List<String> named = Sources.text(Path.of("docs", "glossary.md"))
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .flatMap(line -> all(CODE, line.split("\\|")[3]))
                .flatMap(code -> all(CAPITALS, code))
                .toList();
        assertThat(named).hasSizeGreaterThan(20).isSubsetOf(types);
    }

    static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(found.groupCount()));
    }
}
