package dev.zapis.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each language has words of its own, and none of them names a day that will have passed. */
class LanguagesTest {

    private static final Pattern CYRILLIC = Pattern.compile("[а-яё]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

    /** Commands, files and addresses are the same in each language. */
    private static final Pattern NAMED =
            Pattern.compile("(\\./zapis \\w+|/\\w+|\\w+/\\w+\\.log|[\\w-]+\\.(json|html)|\\bt\\.me/\\S*)");

    private static final List<String> NAMES = List.of("Telegram", "Zapis", "CSV", "JSON", "ics", "code");

    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d.])\\d{1,2}\\.(0[1-9]|1[0-2])(?![\\d]|\\.\\d\\b)|\\d{4}-\\d\\d-\\d\\d"
                    + "|\\b\\d{1,2} (янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
                    + "|\\b(January|February|March|April|May|June|July|August|September|October|November|December) \\d",
            Pattern.UNICODE_CHARACTER_CLASS);

    @Test
    void no_english_word_is_left_in_russian_and_no_russian_one_in_english() {
        assertThat(texts(SpokenTexts.chat("ru"))).hasSizeGreaterThan(600).allSatisfy((key, text) -> assertThat(
                        LATIN.matcher(NAMED.matcher(text).replaceAll(" "))
                                .results()
                                .map(MatchResult::group))
                .as(key)
                .isSubsetOf(NAMES));
        assertThat(texts(SpokenTexts.in("en")))
                .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainPattern(CYRILLIC));
    }

    /** A language is named in its own words. */
    private static Map<String, String> texts(Map<String, String> said) {
        said.keySet().removeIf(key -> key.matches("menu\\.language|person\\.settings\\.(ru|en)(\\.on)?"));
        return said;
    }

    /** Examples name coming days, which no file can know. */
    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void no_text_names_a_date(String language) {
        assertThat(SpokenTexts.in(language))
                .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainPattern(DATE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "до 24.11 ремонт",
                "24.11.2026",
                "2026-11-24",
                "с 3 по 7 декабря",
                "24 нояб",
                "Fri 4 Dec",
                "December 4"
            })
    void a_date_is_found_in_any_form(String text) {
        assertThat(text).containsPattern(DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:30", "21:00–9:00", "127.0.0.1", "1.5 МБ", "через 7 дней", "5 мест", "you may 4 times"})
    void what_is_no_date_is_none(String text) {
        assertThat(text).doesNotContainPattern(DATE);
    }
}
