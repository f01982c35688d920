package dev.zapis.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.app.config.ConsoleMessages;
import dev.zapis.app.config.Settings;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings and the commands of the console are those that the documents tell. */
class ClaimsTest {

    private static final List<Path> READMES = List.of(Path.of("README.md"), Path.of("README.ru.md"));
    private static final Path EXAMPLE = Path.of("docker", ".env.example");
    private static final Pattern COMMAND = Pattern.compile("\\./zapis ([a-z][a-z-]+)");

    /** Read by the launcher, before there is a Java. */
    private static final String OF_THE_LAUNCHER = "ZAPIS_JAVA_OPTS";

    @TempDir
    Path home;

    /** Tells which variables were asked for. */
    private static final class Asked extends AbstractMap<String, String> {

        private final Map<String, String> given;
        private final Set<String> names = new TreeSet<>();

        Asked(Map<String, String> given) {
            this.given = given;
        }

        @Override
        public String get(Object name) {
            names.add((String) name);
            return given.get(name);
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return given.entrySet();
        }
    }

    @Test
    void the_settings_are_those_that_the_readmes_list() {
        Asked environment = new Asked(Map.of("ZAPIS_HOME", home.toString()));
        Settings.from(environment);
        Set<String> names = new TreeSet<>(environment.names);
        names.add(OF_THE_LAUNCHER);
        assertThat(names).hasSizeGreaterThan(10);
        for (Path readme : READMES) {
            assertThat(defaults(readme).keySet()).as("%s", readme).isEqualTo(names);
        }
        assertThat(names).allSatisfy(name -> assertThat(Sources.text(EXAMPLE)).contains(name));
    }

    @Test
    void the_defaults_are_those_that_the_readmes_tell() {
        Settings unset = Settings.from(Map.of("ZAPIS_HOME", home.toString()));
        for (Path readme : READMES) {
            assertThat(defaults(readme))
                    .containsEntry("ZAPIS_PORT", Integer.toString(unset.web().port()))
                    .containsEntry("ZAPIS_BIND", unset.web().bind())
                    .containsEntry("ZAPIS_LANGUAGE", unset.office().language().toLanguageTag())
                    .containsEntry("ZAPIS_ZONE", unset.office().zone().getId());
        }
    }

    /** Of a row that has several names, each with its own. */
    private static Map<String, String> defaults(Path readme) {
        Map<String, String> defaults = new TreeMap<>();
        Sources.text(readme)
                .lines()
                .filter(line -> line.matches("\\| `[A-Z_]+`.*"))
                .forEach(line -> {
                    String[] cells = line.split("\\|");
                    List<String> names = DocumentsTest.all(Pattern.compile("`([A-Z_]+)`"), cells[1])
                            .toList();
                    String[] values = cells[2].replace("`", "").split(",");
                    for (int i = 0; i < names.size(); i++) {
                        defaults.put(names.get(i), values[Math.min(i, values.length - 1)].strip());
                    }
                });
        return defaults;
    }

    @Test
    void help_lists_each_command_that_a_document_names_and_no_other() {
        Set<String> named = new TreeSet<>();
        for (Path document : DocumentsTest.documents()) {
            DocumentsTest.all(COMMAND, Sources.text(document)).forEach(named::add);
        }
        Map<String, Set<String>> listed = new HashMap<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.of("ru"))) {
            Set<String> commands = new TreeSet<>();
            DocumentsTest.all(COMMAND, new ConsoleMessages(language).say("help"))
                    .forEach(commands::add);
            listed.put(language.getLanguage(), commands);
        }
        assertThat(listed.get("en")).isEqualTo(named);
        assertThat(listed.get("ru")).isEqualTo(named);
    }
}
