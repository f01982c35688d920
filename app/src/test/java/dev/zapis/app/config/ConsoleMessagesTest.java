package dev.zapis.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConsoleMessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)(}|, plural,)");

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

    @Test
    void what_is_counted_follows_the_language_and_nothing_else_has_thousands() {
        assertThat(parked(Locale.of("ru"), 1)).isEqualTo("desk K: событие 12345 (X), за ним ждёт 1 событие. почему");
        assertThat(parked(Locale.of("ru"), 3)).isEqualTo("desk K: событие 12345 (X), за ним ждут 3 события. почему");
        assertThat(parked(Locale.of("ru"), 11)).isEqualTo("desk K: событие 12345 (X), за ним ждут 11 событий. почему");
        assertThat(parked(Locale.of("ru"), 0)).isEqualTo("desk K: событие 12345 (X). почему");
        assertThat(parked(Locale.ENGLISH, 1)).isEqualTo("desk K: event 12345 (X), 1 event waits behind it. почему");
        assertThat(parked(Locale.ENGLISH, 2)).isEqualTo("desk K: event 12345 (X), 2 events wait behind it. почему");
    }

    private static String parked(Locale language, int waiting) {
        Map<String, Object> facts = Map.of(
                "projection",
                "desk",
                "key",
                "K",
                "position",
                12345L,
                "type",
                "X",
                "waiting",
                waiting,
                "reason",
                "почему");
        return new ConsoleMessages(language).say("parked.one", facts);
    }

    private static Map<String, Object> placeholders(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var bundle = ResourceBundle.getBundle("messages", locale, control);
        assertThat(bundle.getLocale()).isEqualTo(locale);
        Map<String, Object> found = new TreeMap<>();
        for (String key : bundle.keySet()) {
            var names = PLACEHOLDER.matcher(bundle.getString(key)).results().map(name -> name.group(1));
            found.put(key, new TreeSet<>(names.toList()));
        }
        return found;
    }
}
