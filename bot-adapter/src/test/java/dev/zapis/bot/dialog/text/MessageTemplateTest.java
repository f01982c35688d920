package dev.zapis.bot.dialog.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTemplateTest {

    private static String filled(String pattern, Map<String, Object> values) {
        return template(pattern).fill(values, (value, style) -> style.isEmpty() ? value : style + ":" + value);
    }

    private static MessageTemplate template(String pattern) {
        return new MessageTemplate(pattern, Locale.of("ru"));
    }

    @Test
    void a_value_that_stands_only_inside_a_plural_or_select_is_filled_in() {
        assertThat(filled("{n, plural, one {# день: {who}} other {# дней: {who}}}", Map.of("n", 1, "who", "Анна")))
                .isEqualTo("1\u00A0день: Анна");
        assertThat(filled("{k, select, a {{who}} other {нет}}", Map.of("k", "a", "who", "Анна")))
                .isEqualTo("Анна");
        assertThat(filled(
                        "{k, select, a {{n, plural, other {# {day, short}}}} other {нет}}",
                        Map.of("k", "a", "n", 5, "day", "x")))
                .isEqualTo("5 short:x");
    }

    @Test
    void placeholders_are_all_that_stand_anywhere() {
        assertThat(template("{a} {k, select, x {{b, day} {n, plural, other {# {c}}}} other {''{d}''}}")
                        .placeholders())
                .containsExactly("a", "b", "c", "d", "k", "n");
        assertThat(template("O'{x}' {a}").placeholders()).containsExactly("a");
    }
}
