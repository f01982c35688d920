package dev.zapis.bot.dialog.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.bot.dialog.Samples;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.render.Html;
import dev.zapis.events.desk.DayPart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");

    private final Texts texts = Texts.load(Locale.of("ru"));
    private final RenderLocale russian = new RenderLocale(Locale.of("ru"), Samples.MOSCOW, MONDAY);
    private final RenderLocale english = new RenderLocale(Locale.of("en"), Samples.MOSCOW, MONDAY);

    @Test
    void a_day_has_its_weekday_and_the_year_only_if_it_is_another() {
        assertThat(words(MONDAY.plusDays(1), russian)).isEqualTo("вт_24_ноября");
        assertThat(words(MONDAY.plusDays(1), english)).isEqualTo("Tue_24_November");
        assertThat(words(LocalDate.of(2027, 5, 3), russian)).isEqualTo("пн_3_мая_2027");
    }

    @Test
    void today_and_tomorrow_are_called_so() {
        assertThat(free(MONDAY, russian)).isEqualTo("Свободно сегодня, пн_23_ноября");
        assertThat(free(MONDAY.plusDays(1), russian)).isEqualTo("Свободно завтра, вт_24_ноября");
        assertThat(free(MONDAY.plusDays(2), russian)).isEqualTo("Свободно ср_25_ноября");
        assertThat(free(MONDAY.minusDays(1), english)).isEqualTo("Free Sun_22_November");
    }

    @Test
    void an_instant_is_told_in_the_offices_time() {
        Text moment = Text.of("/sample.moment", "at", NOON);
        assertThat(seen(moment, "", russian))
                .startsWith("пн_23_ноября, 12:00_UTC+3 / ")
                .endsWith("/ 12:00 / пн_23_ноября / пн_23_ноября, 12:00");
        assertThat(words(LocalTime.of(9, 5), russian)).isEqualTo("09:05");
        assertThat(words(LocalDateTime.of(2026, 11, 23, 9, 5), english)).isEqualTo("Mon_23_November, 09:05");
    }

    @Test
    void in_a_message_that_stays_telegram_is_told_which_moment_is_meant() {
        assertThat(html(Text.of("/dialog.plain", "words", MONDAY)))
                .isEqualTo("<tg-time unix=\"1795424400\">пн_23_ноября</tg-time>");
        assertThat(html(Text.of("/sample.desks.title", "day", MONDAY.plusDays(1))))
                .isEqualTo("Свободно <tg-time unix=\"1795510800\">завтра, вт_24_ноября</tg-time>");
        assertThat(html(Text.of("/dialog.plain", "words", LocalDateTime.of(2026, 11, 23, 9, 5))))
                .isEqualTo("<tg-time unix=\"1795413900\">пн_23_ноября, 09:05</tg-time>");
        assertThat(html(Text.of("/dialog.plain", "words", LocalTime.of(9, 5)))).isEqualTo("09:05");
        assertThat(html(Text.of("/dialog.plain", "words", LocalDate.EPOCH.minusDays(1))))
                .doesNotContain("<");
    }

    @Test
    void what_has_happened_is_told_in_the_readers_time_and_plainly_to_who_knows_no_such_thing() {
        Text moment = Text.of("/sample.moment", "at", NOON);
        assertThat(html(moment))
                .contains("<tg-time unix=\"1795424400\" format=\"wDt\">пн_23_ноября, 12:00</tg-time>")
                .contains("<tg-time unix=\"1795424400\" format=\"t\">12:00</tg-time>")
                .contains("<tg-time unix=\"1795424400\">пн_23_ноября</tg-time>");
        assertThat(texts.plain(moment, "", russian.dated())).isEqualTo(texts.plain(moment, "", russian));
    }

    private String html(Text text) {
        return texts.html(text, "", russian.dated()).replace('\u00A0', '_');
    }

    @Test
    void plurals_follow_the_language() {
        assertThat(seen(Text.of("/sample.plural", "count", 1), "", russian)).isEqualTo("1_место");
        assertThat(seen(Text.of("/sample.plural", "count", 3), "", russian)).isEqualTo("3_места");
        assertThat(seen(Text.of("/sample.plural", "count", 11), "", russian)).isEqualTo("11_мест");
        assertThat(seen(Text.of("/sample.plural", "count", 1), "", english)).isEqualTo("1_desk");
    }

    @Test
    void lists_and_texts_within_texts_are_put_into_words() {
        Text two = Text.of("/sample.dots", "desks", List.of("A1", Text.of("/sample.days.title"), "<B>"));
        assertThat(texts.html(two, "", russian))
                .isEqualTo("A1 · Выберите день · &lt;B&gt; и A1, Выберите день, &lt;B&gt;");
        assertThat(words(DayPart.AM, russian)).isEqualTo("AM");
    }

    @Test
    void values_are_never_markup_and_never_a_pattern() {
        assertThat(texts.html(Text.plain("<b>&{x} 'q' _*`"), "", russian)).isEqualTo("&lt;b&gt;&amp;{x} 'q' _*`");
        assertThat(texts.plain(Text.plain("<b>&amp;"), "", russian)).isEqualTo("<b>&amp;");
    }

    @Test
    void hidden_controls_go_and_a_name_from_right_to_left_is_isolated() {
        assertThat(words("a\u202Eb\u2066c\u0007d\ne", russian)).isEqualTo("abcd e");
        assertThat(words("שלום", russian)).isEqualTo("\u2068שלום\u2069");
        assertThat(words("👩‍👩‍👧‍👦", russian)).isEqualTo("👩‍👩‍👧‍👦");
    }

    @Test
    void readers_of_other_languages_get_the_default() {
        assertThat(texts.spoken("ru-RU")).isEqualTo(Locale.of("ru"));
        assertThat(texts.spoken("en")).isEqualTo(Locale.of("en"));
        assertThat(texts.spoken("de")).isEqualTo(Locale.of("ru"));
        assertThat(texts.spoken("???")).isEqualTo(Locale.of("ru"));
        assertThat(texts.spoken(null)).isEqualTo(Locale.of("ru"));
        assertThat(texts.languages()).containsExactly(Locale.of("en"), Locale.of("ru"));
        assertThat(words("x", new RenderLocale(Locale.GERMAN, Samples.MOSCOW, MONDAY)))
                .isEqualTo("x");
    }

    @Test
    void a_text_without_words_or_without_a_value_is_a_bug_that_is_told() {
        assertThatThrownBy(() -> texts.html(Text.of("/nosuch"), "", russian)).hasMessageContaining("nosuch");
        assertThatThrownBy(() -> texts.html(Text.of("/sample.plural"), "", russian))
                .hasMessageContaining("count");
        assertThatThrownBy(() -> Text.of("x", "name")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Texts.load(Locale.of("tlh"))).hasMessageContaining("tlh");
    }

    @Test
    void a_long_text_is_cut_between_what_is_seen_and_its_tags_are_closed() {
        assertThat(Html.cut("<b>ab&lt;cd</b>", 5)).isEqualTo("<b>ab&lt;cd</b>");
        assertThat(Html.cut("<b>ab&lt;cd</b>", 4)).isEqualTo("<b>ab&lt;…</b>");
        assertThat(Html.cut("<i><b>ab&lt;cd</b></i>", 3)).isEqualTo("<i><b>ab…</b></i>");
        assertThat(Html.cut("🙂🙂🙂", 4)).isEqualTo("🙂…");
        assertThat(Html.cut("<a href=\"x\">👩‍👩‍👧‍👦!</a>", 11)).isEqualTo("<a href=\"x\">…</a>");
    }

    @Test
    void a_label_is_cut_to_forty_visible_characters_and_never_empty() {
        assertThat(Html.label("x".repeat(40), 40)).hasSize(40).doesNotContain("…");
        assertThat(Html.label("x".repeat(41), 40)).hasSize(40).endsWith("x…");
        assertThat(Html.label("👩‍👩‍👧‍👦".repeat(41), 40))
                .startsWith("👩‍👩‍👧‍👦")
                .endsWith("👩‍👩‍👧‍👦…");
        assertThat(Html.label(" ", 40)).isEqualTo("…");
    }

    private String words(Object value, RenderLocale locale) {
        return seen(Text.of("/dialog.plain", "words", value), "", locale);
    }

    private String free(LocalDate day, RenderLocale locale) {
        return seen(Text.of("title", "day", day), "sample.desks", locale);
    }

    /** A blank at which no line may break is a low line here. */
    private String seen(Text text, String route, RenderLocale locale) {
        return texts.plain(text, route, locale).replace('\u00A0', '_');
    }
}
