package dev.zapis.bot.dialog.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.Samples;
import dev.zapis.bot.dialog.engine.UserInput.TextSent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypographyTest {

    private static String filled(String pattern, Map<String, Object> values) {
        return new MessageTemplate(pattern, Locale.of("ru"))
                .fill(values, (value, style) -> value)
                .replace('\u00A0', '_');
    }

    @Test
    void a_number_keeps_its_word_and_a_dash_what_it_follows() {
        assertThat(filled("От 1 до 200 знаков: {n, plural, one {# день} other {# дня}} — {n} мест", Map.of("n", 7)))
                .isEqualTo("От_1 до_200_знаков: 7_дня_— 7 мест");
        assertThat(filled("{a} – {b}, 24.11 18:00", Map.of("a", "x", "b", "y"))).isEqualTo("x_– y, 24.11 18:00");
        assertThat(filled("{n, plural, offset:1 one {x} other {y #}}", Map.of("n", 3)))
                .isEqualTo("y 2");
    }

    @Test
    void a_small_word_goes_with_the_number_that_follows_and_a_phone_number_stays_together() {
        assertThat(filled("шаг 1 из 3. Step 1 of 3", Map.of())).isEqualTo("шаг 1 из_3. Step 1 of_3");
        assertThat(filled("например +7 916 123-45-67 или 2 ордера", Map.of()))
                .isEqualTo("например +7_916_123-45-67 или 2_ордера");
    }

    @Test
    void what_is_to_be_typed_stands_as_it_is_typed() {
        assertThat(filled("1 день: «24.11 ремонт», “2 18:00 x”", Map.of()))
                .isEqualTo("1_день: «24.11 ремонт», “2 18:00 x”");
    }

    @Test
    void an_example_that_is_copied_and_a_label_that_is_typed_are_understood() {
        assertThat(new TextSent(1, Samples.ANNA.account(), 1, "с\u00A021 до 9").text())
                .isEqualTo("с 21 до 9");
        FakeChat.with(Samples.ANNA).types("4\u00A0декабря").sees("4 декабря");
    }

    /** Seen: a word that was copied out of a chat with its marks was nobody's name and no day. */
    @Test
    void marks_that_nobody_sees_around_typed_words_make_no_difference() {
        for (String mark : List.of(
                "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u2060", "\uFEFF", "\u00AD", "\u061C", "\u2068",
                "\u2069"))
            assertThat(typed(mark + "A3" + mark + " " + mark + "завтра" + mark)).isEqualTo("A3 завтра");
        assertThat(typed("\u200E/start\u200E")).isEqualTo("/start");
        assertThat(typed("«\u2068A3\u2069»")).isEqualTo("«A3»");
    }

    /** A name in which something cannot be seen is refused with the reason, where it is to be kept. */
    @Test
    void what_stands_inside_a_word_or_turns_it_round_stays_to_be_refused() {
        for (String kept : List.of(
                "Ива\u200Bнов",
                "\u202EнаоИ авИ",
                "\u202DAbc\u202C",
                "👩\u200D💻 кот",
                "علی\u200Cرضا",
                "⚙\uFE0F Настройки")) assertThat(typed(kept)).isEqualTo(kept);
    }

    private static String typed(String text) {
        return new TextSent(1, Samples.ANNA.account(), 1, text).text();
    }

    @Test
    void a_name_that_ends_with_a_full_stop_ends_the_sentence() {
        assertThat(filled("Кто: <b>{who}</b>. Всё.", Map.of("who", "Борис К."))).isEqualTo("Кто: <b>Борис К.</b> Всё.");
        assertThat(filled("Вы вошли как {who}.", Map.of("who", "Борис К."))).isEqualTo("Вы вошли как Борис К.");
        assertThat(filled("Вы вошли как {who}.", Map.of("who", "Борис"))).isEqualTo("Вы вошли как Борис.");
        assertThat(filled("«{who}». {who}, {who}…", Map.of("who", "Борис К.")))
                .isEqualTo("«Борис К.». Борис К., Борис К.…");
        assertThat(filled("{card}. {card}", Map.of("card", "<b>A1.</b>"))).isEqualTo("<b>A1.</b> <b>A1.</b>");
    }
}
