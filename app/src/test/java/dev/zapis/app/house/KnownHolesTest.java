package dev.zapis.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No dependency is older than the version that closed a hole that we know of; needs no network. */
@Tag("F38")
class KnownHolesTest {

    private static final Pattern JAR = Pattern.compile("([A-Za-z0-9._-]+?)-(\\d[\\dA-Za-z.]*)\\.jar");

    /** A row of the list: what, from which version on, and why. */
    private record Floor(String artifact, String version, String reason) {}

    @Test
    void nothing_on_the_class_path_is_open_to_what_is_known() throws IOException {
        Map<String, String> found = versions();
        for (Floor floor : floors()) {
            List<String> those = found.keySet().stream()
                    .filter(artifact -> artifact.matches(floor.artifact().replace("*", ".*")))
                    .toList();
            assertThat(those)
                    .as("%s is used: otherwise its row goes", floor.artifact())
                    .isNotEmpty();
            for (String artifact : those) {
                assertThat(compare(found.getOrDefault(artifact, ""), floor.version()))
                        .as("%s %s: %s", artifact, found.get(artifact), floor.reason())
                        .isNotNegative();
            }
        }
    }

    @Test
    void versions_are_compared_by_their_numbers() {
        assertThat(compare("4.2.15.Final", "4.2.18")).isNegative();
        assertThat(compare("4.2.18.Final", "4.2.18")).isZero();
        assertThat(compare("4.10", "4.9.9")).isPositive();
        assertThat(compare("2", "2.0.1")).isNegative();
    }

    private static Map<String, String> versions() {
        Map<String, String> found = new TreeMap<>();
        for (String entry : System.getProperty("java.class.path", "").split(Pattern.quote(File.pathSeparator))) {
            var jar = JAR.matcher(String.valueOf(Path.of(entry).getFileName()));
            if (jar.matches()) found.put(jar.group(1), jar.group(2));
        }
        return found;
    }

    private static List<Floor> floors() throws IOException {
        try (var in = Objects.requireNonNull(KnownHolesTest.class.getResourceAsStream("/known-holes.txt"))) {
            List<Floor> floors = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank() || line.startsWith("#")) continue;
                String[] cells = line.split(" ", 3);
                floors.add(new Floor(cells[0], cells[1], cells[2]));
            }
            assertThat(floors).isNotEmpty();
            return floors;
        }
    }

    private static int compare(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    private static int[] numbers(String version) {
        int[] numbers = Pattern.compile("\\d+")
                .matcher(version)
                .results()
                .mapToInt(each -> Integer.parseInt(each.group()))
                .toArray();
        return Arrays.copyOf(numbers, Math.max(numbers.length, 4));
    }
}
