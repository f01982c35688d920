package dev.zapis.bot.dialog.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.Samples;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.WellFormed;
import dev.zapis.bot.dialog.text.TextViolation.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S0-15")
class TextOverridesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Locale RU = Locale.of("ru");
    private static final Locale EN = Locale.of("en");
    private static final String DESKS = "sample.desks.title";
    private static final String PLURAL = "sample.plural";

    private final Texts texts = Texts.load(RU);

    @Test
    void a_text_is_said_in_the_offices_words_from_the_next_drawing_on_in_its_language_only() {
        assertThat(free(RU)).isEqualTo("Свободно сегодня, пн 23 ноября");
        own(DESKS, "<b>Есть места</b> {day, short}");
        assertThat(free(RU)).isEqualTo("<b>Есть места</b> пн 23");
        assertThat(free(Locale.GERMAN)).startsWith("<b>Есть места</b> ");
        assertThat(free(EN)).isEqualTo("Free today, Mon 23 November");
        assertThat(texts.pattern(DESKS, RU)).isEqualTo("<b>Есть места</b> {day, short}");
        assertThat(texts.original(DESKS, RU)).isEqualTo("Свободно {day, relative}");
        assertThat(texts.pattern(DESKS, EN)).isEqualTo(texts.original(DESKS, EN));
        texts.override(Map.of());
        assertThat(free(RU)).isEqualTo("Свободно сегодня, пн 23 ноября");
    }

    @Test
    void a_text_within_a_text_and_a_button_are_overridden_too() {
        texts.override(Map.of("ru", Map.of("dialog.day.today", "нынче, {day}", "dialog.back", "R&D <b>назад</b>")));
        assertThat(free(RU)).isEqualTo("Свободно нынче, пн 23 ноября");
        assertThat(texts.html(Text.of("/dialog.back"), RU)).isEqualTo("R&amp;D <b>назад</b>");
        assertThat(texts.plain(Text.of("/dialog.back"), RU)).isEqualTo("R&D назад");
        assertThat(texts.pattern("dialog.back", RU)).isEqualTo("R&D <b>назад</b>");
    }

    @Test
    void all_texts_can_be_overridden_by_themselves_but_the_bare_one() {
        assertThat(texts.keys()).contains(DESKS).doesNotContain("dialog.plain");
        for (Locale language : texts.languages())
            for (String key : texts.keys())
                assertThat(texts.check(key, language.getLanguage(), texts.original(key, language)))
                        .as(key)
                        .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Без подстановки",
                "{day} и ещё {day, relative}",
                "don't, R&D, a > b, &lt;b&gt;",
                "<a href=\"https://example.org/map?x=1\">карта</a> {day}",
                "<blockquote><b><i>{day}</i></b></blockquote>\n<code>x</code>"
            })
    void what_fits_is_taken(String pattern) {
        assertThat(texts.check(DESKS, "ru", pattern)).isEmpty();
        own(DESKS, pattern);
        WellFormed.check(free(RU));
        assertThat(free(RU)).doesNotContain("Свободно");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name}|UNKNOWN_PLACEHOLDER|name",
                "{day} {0}|UNKNOWN_PLACEHOLDER|0",
                "{day_relative}|UNKNOWN_PLACEHOLDER|day_relative",
                "{name, plural, other {x}}|UNKNOWN_PLACEHOLDER|name",
                "{day|BROKEN_PATTERN|''",
                "{day, sometimes}|BROKEN_PATTERN|''",
                "{day, plural, one {x}}|BROKEN_PATTERN|''",
                "a < b|BROKEN_MARKUP|< b",
                "<b>a|BROKEN_MARKUP|<b>",
                "a</b>|BROKEN_MARKUP|</b>",
                "<b><i>a</b></i>|BROKEN_MARKUP|</b></i>",
                "<script>a</script>|BROKEN_MARKUP|<script>a</script>",
                "<B>a</B>|BROKEN_MARKUP|<B>a</B>",
                "<b onclick=x>a</b>|BROKEN_MARKUP|<b onclick=x>a</b>",
                "<a>x</a>|BROKEN_MARKUP|<a>x</a>",
                "<a href='tg://x'>x</a>|BROKEN_MARKUP|<a href='tg://x'>x</",
                "<{day}>|BROKEN_MARKUP|<…>",
                "<b></b> |EMPTY|''",
            })
    void what_does_not_fit_is_refused_with_the_reason(String pattern, Code code, String detail) {
        assertThat(texts.check(DESKS, "ru", pattern)).contains(new TextViolation(code, detail));
        own(DESKS, pattern);
        assertThat(free(RU)).isEqualTo("Свободно сегодня, пн 23 ноября");
    }

    @Test
    void markup_is_balanced_in_each_plural_and_no_value_gets_into_a_tag() {
        assertThat(texts.check(PLURAL, "ru", "<b>{count, plural, one {<i>#</i>} other {#}}</b>"))
                .isEmpty();
        for (String pattern : List.of(
                "{count, plural, one {<b>#} other {#</b>}}",
                "<b>{count, plural, one {#</b>} other {#}}",
                "<a href=\"https://a.example/{count}\">x</a>"))
            assertThat(texts.check(PLURAL, "ru", pattern))
                    .get()
                    .extracting(TextViolation::code)
                    .isEqualTo(Code.BROKEN_MARKUP);
    }

    @Test
    void what_is_unknown_or_too_long_is_refused() {
        assertThat(texts.check("no.such", "ru", "x")).contains(TextViolation.of(Code.UNKNOWN_TEXT));
        assertThat(texts.check("dialog.plain", "ru", "x")).contains(TextViolation.of(Code.UNKNOWN_TEXT));
        assertThat(texts.check(DESKS, "tlh", "x")).contains(TextViolation.of(Code.UNKNOWN_LANGUAGE));
        assertThat(texts.check(DESKS, "ru", "x".repeat(1001))).contains(TextViolation.of(Code.TOO_LONG));
        assertThat(texts.check(DESKS, "ru", "x".repeat(1000))).isEmpty();
        texts.override(Map.of("tlh", Map.of(DESKS, "x"), "ru", Map.of("no.such", "x", DESKS, "Ура")));
        assertThat(free(RU)).isEqualTo("Ура");
    }

    @Test
    void words_that_do_not_go_with_the_values_or_leave_nothing_to_see_are_left_out() {
        own(DESKS, "{day, plural, one {#} other {#}}");
        assertThat(free(RU)).isEqualTo("Свободно сегодня, пн 23 ноября");
        own(PLURAL, "{count, plural, one {} other {много}}");
        RenderLocale locale = new RenderLocale(RU, Samples.MOSCOW, MONDAY);
        assertThat(texts.html(Text.of("/" + PLURAL, "count", 1), "", locale)).isEqualTo("1\u00A0место");
        assertThat(texts.html(Text.of("/" + PLURAL, "count", 7), "", locale)).isEqualTo("много");
    }

    @Test
    void every_problem_can_be_told() {
        for (Code code : Code.values()) {
            Text told = new TextViolation(code, "<i>x").told();
            for (Locale language : texts.languages()) WellFormed.check(texts.html(told, language));
        }
        assertThat(texts.plain(new TextViolation(Code.UNKNOWN_PLACEHOLDER, "name").told(), EN))
                .contains("placeholder name");
    }

    private void own(String key, String pattern) {
        texts.override(Map.of("ru", Map.of(key, pattern)));
    }

    private String free(Locale language) {
        return FakeChat.blanks(texts.html(
                Text.of("title", "day", MONDAY), "sample.desks", new RenderLocale(language, Samples.MOSCOW, MONDAY)));
    }
}
