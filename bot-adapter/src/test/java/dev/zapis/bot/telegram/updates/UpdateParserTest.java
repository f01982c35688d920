package dev.zapis.bot.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.Contact;
import dev.zapis.bot.dialog.engine.UserInput;
import dev.zapis.bot.dialog.engine.UserInput.Attachment;
import dev.zapis.bot.dialog.engine.UserInput.ContactShared;
import dev.zapis.bot.dialog.engine.UserInput.FileSent;
import dev.zapis.bot.dialog.engine.UserInput.TextSent;
import dev.zapis.bot.telegram.FakeTelegram;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateParserTest {

    @Test
    void only_a_contact_of_the_senders_account_is_the_own() {
        assertThat(contact("\"user_id\":42,")).isEqualTo(new Contact("+15550001111", "Anna K", true));
        assertThat(contact("\"user_id\":43,")).isEqualTo(new Contact("+15550001111", "Anna K", false));
        assertThat(contact("").isOwn()).isFalse();
    }

    @Test
    void the_same_update_names_the_same_wish_whatever_it_brings() {
        UserInput said = incoming(FakeTelegram.said(1, 42, 10, "x"));
        UserInput shared = incoming(with("\"contact\":{\"phone_number\":\"1\",\"first_name\":\"A\"}"));
        assertThat(shared.command(7)).isEqualTo(said.command(7));
        assertThat(shared.chat()).isEqualTo(42);
    }

    @Test
    void an_odd_contact_is_no_contact() {
        assertThat(incoming(with("\"contact\":7"))).isInstanceOf(TextSent.class);
    }

    @Test
    void a_file_is_known_by_what_telegram_calls_it_and_needs_neither_name_nor_size() {
        String full = "\"caption\":\"x\",\"document\":{\"file_id\":\"f1\",\"file_name\":\"a\\u0000b\",\"file_size\":7}";
        assertThat(((FileSent) incoming(with(full))).file()).isEqualTo(new Attachment("f1", "ab", 7));
        assertThat(((FileSent) incoming(with("\"document\":{\"file_id\":\"f1\"}"))).file())
                .isEqualTo(new Attachment("f1", "", 0));
        assertThat(incoming(with("\"document\":{}"))).isInstanceOf(TextSent.class);
        assertThat(incoming(with(full)).command(7))
                .isEqualTo(incoming(FakeTelegram.said(1, 42, 10, "x")).command(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en", "pt-BR", "zh-hans", "uz_Latn"})
    void an_account_speaks_what_telegram_says(String language) {
        assertThat(language(language)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "r", "ru\\u0000", "\\u0000\\u0000", "12", "ру", "ru en", "-ru"})
    void what_is_no_language_is_none(String odd) {
        assertThat(language(odd)).isNull();
        assertThat(language("a".repeat(16))).isNotNull();
        assertThat(language("a".repeat(17))).isNull();
        assertThat(language("a".repeat(300))).isNull();
    }

    private static @Nullable String language(String code) {
        return incoming(with("\"text\":\"x\"")
                        .replace("\"language_code\":\"ru\"", "\"language_code\":\"" + code + "\""))
                .account()
                .language();
    }

    private static Contact contact(String user) {
        String card = "\"contact\":{" + user
                + "\"phone_number\":\"+15550001111\",\"first_name\":\"Anna\",\"last_name\":\"K\",\"vcard\":\"x\"}";
        return ((ContactShared) incoming(with(card))).contact();
    }

    private static String with(String field) {
        return FakeTelegram.said(1, 42, 10, "x").replace("\"text\":\"x\"", field);
    }

    private static UserInput incoming(String update) {
        return ((ParsedUpdate.InPrivate) UpdateParser.read(update)).incoming();
    }
}
