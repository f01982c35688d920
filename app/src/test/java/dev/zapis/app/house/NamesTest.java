package dev.zapis.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A type is found by its simple name: none stands twice in main but for those with a reason. */
class NamesTest {

    private static final Path LIST = Sources.ROOT.resolve("app/src/test/resources/names-twice.txt");

    @Test
    void no_simple_name_stands_twice_but_for_those_with_a_reason() {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        for (String type : Sources.types()) {
            String name = type.substring(type.lastIndexOf('.') + 1);
            if (!name.equals("package-info") && !seen.add(name)) twice.add(name);
        }
        assertThat(seen).hasSizeGreaterThan(500);
        assertThat(twice).isEqualTo(allowed());
    }

    private static Set<String> allowed() {
        Set<String> names = new TreeSet<>();
        Sources.text(LIST).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            assertThat(line).matches("\\w+: .{20,}");
            names.add(line.substring(0, line.indexOf(':')));
        });
        return names;
    }
}
