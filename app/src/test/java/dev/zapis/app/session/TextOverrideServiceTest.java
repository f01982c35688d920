package dev.zapis.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.command.Refusal;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.query.office.BotText;
import dev.zapis.query.office.ChangedTexts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextOverrideServiceTest {

    private static final Text HELLO = Text.of("/home.title", "name", "Анна");
    private static final Locale RU = Locale.of("ru");

    private final Texts texts = Texts.load(RU);
    private final TextOverrideService overrides = new TextOverrideService(texts);

    private static ChangedTexts.Result changed(String pattern, int rule) {
        return new ChangedTexts.Result(List.of(new ChangedTexts.Changed("home.title", "ru", pattern)), rule);
    }

    private BotText.Words title() {
        return overrides.all().stream()
                .filter(each -> each.key().equals("home.title"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void changed_words_are_said_until_they_are_changed_back() {
        String original = texts.plain(HELLO, RU);
        overrides.become(changed("Привет, {name}!", 1));
        assertThat(overrides.include(1)).isTrue();
        assertThat(overrides.include(2)).isFalse();
        assertThat(texts.plain(HELLO, RU)).isEqualTo("Привет, Анна!");
        overrides.become(new ChangedTexts.Result(List.of(), 2));
        assertThat(texts.plain(HELLO, RU)).isEqualTo(original);
        assertThat(overrides.include(2)).isTrue();
    }

    @Test
    void words_that_were_changed_since_do_not_return() {
        overrides.become(changed("Привет, {name}!", 2));
        overrides.become(changed("Салют, {name}!", 1));
        assertThat(texts.plain(HELLO, RU)).isEqualTo("Привет, Анна!");
        assertThat(overrides.include(2)).isTrue();
    }

    @Test
    void each_text_is_told_with_its_placeholders_and_what_it_was() {
        overrides.become(changed("Привет, {name}!", 1));
        assertThat(title().placeholders()).containsExactly("name");
        assertThat(title().said())
                .filteredOn(said -> said.language().equals("ru"))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.changed()).isEqualTo("Привет, {name}!");
                    assertThat(said.original()).isEqualTo("Здравствуйте, {name}.");
                });
        assertThat(title().said())
                .filteredOn(said -> said.language().equals("en"))
                .singleElement()
                .satisfies(said -> assertThat(said.changed()).isNull());
        assertThat(overrides.all())
                .filteredOn(each -> each.key().equals("office.day.title"))
                .singleElement()
                .satisfies(each -> assertThat(each.placeholders()).containsExactly("day"));
    }

    @Test
    void what_is_wrong_with_other_words_is_told() {
        assertThat(overrides.problem("home.title", "ru", "Привет, {name}!")).isEmpty();
        assertThat(reason("home.title", "Привет, {who}!")).isEqualTo(OfficeRefusal.TEXT_PLACEHOLDERS);
        assertThat(reason("home.title", "Привет, {name")).isEqualTo(OfficeRefusal.TEXT_BROKEN);
        assertThat(reason("home.title", "<b>{name}")).isEqualTo(OfficeRefusal.TEXT_BROKEN);
        assertThat(reason("home.title", "x".repeat(1001))).isEqualTo(OfficeRefusal.TEXT_LENGTH);
        assertThat(reason("home.nothing", "x")).isEqualTo(OfficeRefusal.TEXT_UNKNOWN);
    }

    private Refusal reason(String key, String pattern) {
        return overrides.problem(key, "ru", pattern).orElseThrow().reason();
    }
}
