package dev.zapis.bot.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.bot.dialog.Contact;
import dev.zapis.bot.dialog.engine.MediaKind;
import dev.zapis.bot.dialog.engine.Messenger;
import dev.zapis.bot.dialog.engine.UserInput;
import dev.zapis.bot.dialog.engine.UserInput.Attachment;
import dev.zapis.bot.dialog.engine.UserInput.ContactShared;
import dev.zapis.bot.dialog.engine.UserInput.FileSent;
import dev.zapis.bot.dialog.engine.UserInput.MediaSent;
import dev.zapis.bot.telegram.FakeTelegram;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateParserTest {

    private static final String SENDER = "\"from\":{\"id\":42,\"is_bot\":false,\"first_name\":\"A\"}";

    @Test
    void only_a_contact_of_the_senders_account_is_the_own() {
        assertThat(contact("\"user_id\":42,")).isEqualTo(new Contact("+15550001111", "Anna K", true));
        assertThat(contact("\"user_id\":43,")).isEqualTo(new Contact("+15550001111", "Anna K", false));
        assertThat(contact("").isOwn()).isFalse();
    }

    @Test
    void the_same_update_names_the_same_wish_whatever_it_brings() {
        UserInput said = input(FakeTelegram.said(1, 42, 10, "x"));
        UserInput shared = input(with("\"contact\":{\"phone_number\":\"1\",\"first_name\":\"A\"}"));
        assertThat(shared.command(7)).isEqualTo(said.command(7));
        assertThat(shared.chat()).isEqualTo(42);
    }

    @Test
    void an_odd_contact_is_no_contact() {
        assertThat(input(with("\"contact\":7"))).isInstanceOf(MediaSent.class);
    }

    @Test
    void words_below_a_picture_are_its_sender_s_unless_it_is_passed_on() {
        String picture = "\"photo\":[{}],\"caption\":\"\u200EA3\u200E завтра\"";
        assertThat(((MediaSent) input(with(picture))).caption()).isEqualTo("A3 завтра");
        assertThat(((MediaSent) input(with("\"photo\":[{}]"))).caption()).isEmpty();
        assertThat(((MediaSent) input(with("\"forward_origin\":{}," + picture))).caption())
                .isEmpty();
    }

    @Test
    void a_file_is_known_by_what_telegram_calls_it_and_needs_neither_name_nor_size() {
        String full = "\"caption\":\"x\",\"document\":{\"file_id\":\"f1\",\"file_name\":\"a\\u0000b\",\"file_size\":7}";
        assertThat(((FileSent) input(with(full))).file()).isEqualTo(new Attachment("f1", "ab", 7));
        assertThat(((FileSent) input(with("\"document\":{\"file_id\":\"f1\"}"))).file())
                .isEqualTo(new Attachment("f1", "", 0));
        assertThat(((FileSent) input(with(full))).caption()).isEqualTo("x");
        assertThat(input(with("\"document\":{}"))).isInstanceOf(MediaSent.class);
        assertThat(input(with(full)).command(7))
                .isEqualTo(input(FakeTelegram.said(1, 42, 10, "x")).command(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"chat\":{\"id\":0,\"type\":\"private\"}",
                "\"chat\":{\"type\":\"private\"}",
                "\"chat\":{\"id\":\"42\",\"type\":\"private\"}",
                "\"chat\":{\"id\":4.5,\"type\":\"private\"}",
                "\"chat\":{\"id\":99999999999999999999,\"type\":\"private\"}",
                "\"chat\":7",
                "\"x\":1"
            })
    void what_is_about_no_chat_is_turned_away_and_ignored_where_it_was_kept(String chat) {
        String message = "{\"message_id\":1,\"text\":\"x\"," + SENDER + "," + chat + "}";
        for (String content : List.of(
                "\"message\":" + message,
                "\"callback_query\":{\"id\":\"1\",\"data\":\"x\"," + SENDER + ",\"message\":" + message + "}",
                "\"my_chat_member\":{\"new_chat_member\":{\"status\":\"kicked\"}," + SENDER + "," + chat + "}")) {
            String update = "{\"update_id\":1," + content + "}";
            assertThatThrownBy(() -> UpdateParser.brought(update.getBytes(StandardCharsets.UTF_8)))
                    .as(update)
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(UpdateParser.read(update)).as(update).isEqualTo(new ParsedUpdate.Nothing());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"poll\":{\"id\":\"1\"}",
                "\"inline_query\":{\"id\":\"1\"}",
                "\"callback_query\":{\"id\":\"1\",\"inline_message_id\":\"9\"}"
            })
    void what_has_no_chat_by_its_nature_is_kept_and_ignored(String content) {
        String update = "{\"update_id\":1," + content + "}";
        assertThat(UpdateParser.brought(update.getBytes(StandardCharsets.UTF_8)).chat())
                .isNull();
        assertThat(UpdateParser.read(update)).isEqualTo(new ParsedUpdate.Nothing());
    }

    private static ParsedUpdate.InGroup inGroup(String text, String more) {
        return (ParsedUpdate.InGroup) UpdateParser.read(FakeTelegram.saidInGroup(1, -100, text, more));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/book",
                "/book tomorrow",
                "/book@Zapis_Bot",
                "/book@zapis_bot A1",
                "hey @zapis_bot!",
                "@ZAPIS_BOT"
            })
    void what_is_said_to_the_bot_in_a_group_is_for_it(String text) {
        assertThat(inGroup(text, "").isFor("zapis_bot")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "book",
                "who books?",
                "/book@other_bot",
                "a / b",
                "no /book",
                "@zapis_bot2",
                "zapis_bot",
                "x@y.zz"
            })
    void what_people_say_to_each_other_is_not(String text) {
        assertThat(inGroup(text, "").isFor("zapis_bot")).isFalse();
    }

    @Test
    void a_topic_is_one_only_where_telegram_says_so() {
        assertThat(inGroup("/x", "\"is_topic_message\":true,\"message_thread_id\":7,")
                        .place())
                .isEqualTo(new Messenger.Asked(-100, 9, 7));
        assertThat(inGroup("/x", "\"message_thread_id\":7,").place()).isEqualTo(new Messenger.Asked(-100, 9, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"new_chat_members\":[{\"id\":7,\"is_bot\":true,\"first_name\":\"Z\"}]",
                "\"left_chat_member\":{\"id\":7,\"is_bot\":true,\"first_name\":\"Z\"}",
                "\"forum_topic_created\":{\"name\":\"x\",\"icon_color\":7322096}",
                "\"migrate_to_chat_id\":-1001"
            })
    void what_telegram_tells_in_a_group_and_who_comes_and_goes_is_nothing_to_the_bot(String content) {
        String told = FakeTelegram.saidInGroup(1, -100, "", "").replace("\"text\":\"\",", content + ",");
        assertThat(UpdateParser.read(told)).isEqualTo(new ParsedUpdate.Nothing());
        String member = FakeTelegram.door(1, -100, "kicked").replace("private", "supergroup");
        assertThat(UpdateParser.read(member)).isEqualTo(new ParsedUpdate.Nothing());
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

    @Test
    void an_album_and_what_was_forwarded_at_once_are_one_series() {
        String photo = "\"photo\":[{\"file_id\":\"p\"}]";
        assertThat(series(photo + ",\"media_group_id\":\"9\"")).isEqualTo("9");
        assertThat(series(photo)).isNull();
        String forwarded = "\"text\":\"A3\",\"forward_origin\":{\"type\":\"hidden_user\"}";
        assertThat(series(forwarded)).isNotNull().isEqualTo(series(forwarded));
        assertThat(((FileSent) input(with("\"document\":{\"file_id\":\"f\"},\"media_group_id\":\"9\""))).series())
                .isEqualTo("9");
    }

    private static @Nullable String series(String content) {
        return ((MediaSent) input(with(content))).series();
    }

    @Test
    void a_forwarded_file_is_a_file_and_an_animation_is_none() {
        String file = "\"document\":{\"file_id\":\"f1\"}";
        assertThat(input(with(file + ",\"forward_origin\":{}"))).isInstanceOf(FileSent.class);
        assertThat(kind(input(with(file + ",\"animation\":{\"file_id\":\"f1\"}"))))
                .isEqualTo(MediaKind.ANIMATION);
    }

    @Test
    void an_edit_by_its_writer_is_answered_and_one_by_telegram_is_not() {
        String edited = with("\"edit_date\":3,\"text\":\"A4\"").replace("\"message\":", "\"edited_message\":");
        assertThat(kind(input(edited))).isEqualTo(MediaKind.EDITED);
        String moved = with("\"edit_date\":3,\"location\":{\"latitude\":1,\"longitude\":2,\"live_period\":60}")
                .replace("\"message\":", "\"edited_message\":");
        for (String other : List.of(moved, edited.replace("\"edit_date\":3,", ""), edited.replace("private", "group")))
            assertThat(UpdateParser.read(other)).as(other).isEqualTo(new ParsedUpdate.Nothing());
    }

    @Test
    void what_calls_the_bot_in_a_channel_or_below_a_picture_calls_it() {
        String group = FakeTelegram.saidInGroup(1, -100, "@zapis_bot", "");
        String channel = group.replace("\"message\":", "\"channel_post\":").replaceFirst("\"from\":\\{[^}]*},", "");
        String picture = group.replace("\"text\":", "\"photo\":[{}],\"caption\":");
        for (String called : List.of(channel, picture))
            assertThat(UpdateParser.read(called))
                    .as(called)
                    .isInstanceOfSatisfying(ParsedUpdate.InGroup.class, said -> {
                        assertThat(said.isFor("zapis_bot")).isTrue();
                        assertThat(said.place()).isEqualTo(new Messenger.Asked(-100, 9, 0));
                    });
        assertThat(channel).doesNotContain("from");
    }

    static MediaKind kind(UserInput input) {
        return ((MediaSent) input).kind();
    }

    private static @Nullable String language(String code) {
        return input(with("\"text\":\"x\"").replace("\"language_code\":\"ru\"", "\"language_code\":\"" + code + "\""))
                .account()
                .language();
    }

    private static Contact contact(String user) {
        String card = "\"contact\":{" + user
                + "\"phone_number\":\"+15550001111\",\"first_name\":\"Anna\",\"last_name\":\"K\",\"vcard\":\"x\"}";
        return ((ContactShared) input(with(card))).contact();
    }

    private static String with(String field) {
        return FakeTelegram.said(1, 42, 10, "x").replace("\"text\":\"x\"", field);
    }

    private static UserInput input(String update) {
        return ((ParsedUpdate.InPrivate) UpdateParser.read(update)).input();
    }
}
