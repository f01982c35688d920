package dev.zapis.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConsoleMessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

    @Test
    void both_languages_say_the_same_things_about_the_same_facts() {
        assertThat(placeholders(Locale.of("ru"))).isEqualTo(placeholders(Locale.ROOT));
    }

    @Test
    void the_language_of_the_machine_is_spoken_and_english_where_it_is_unknown() {
        assertThat(new ConsoleMessages(Locale.of("ru", "RU")).say("doctor.port", Map.of("port", 80, "bind", "::1")))
                .isEqualTo("Порт 80 на ::1 свободен");
        assertThat(new ConsoleMessages(Locale.FRENCH).say("doctor.port", Map.of("port", 80, "bind", "::1")))
                .isEqualTo("Port 80 on ::1 is free");
    }

    private static Map<String, Object> placeholders(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var bundle = ResourceBundle.getBundle("messages", locale, control);
        assertThat(bundle.getLocale()).isEqualTo(locale);
        Map<String, Object> found = new TreeMap<>();
        for (String key : bundle.keySet()) {
            var names = PLACEHOLDER.matcher(bundle.getString(key)).results().map(MatchResult::group);
            found.put(key, new TreeSet<>(names.toList()));
        }
        return found;
    }
}
