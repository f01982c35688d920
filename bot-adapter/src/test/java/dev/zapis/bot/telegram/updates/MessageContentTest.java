package dev.zapis.bot.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zapis.bot.dialog.engine.MediaKind;
import dev.zapis.bot.dialog.engine.UserInput;
import dev.zapis.bot.dialog.engine.UserInput.ContactShared;
import dev.zapis.bot.dialog.engine.UserInput.FileSent;
import dev.zapis.bot.dialog.engine.UserInput.MediaSent;
import dev.zapis.bot.dialog.engine.UserInput.TextSent;
import dev.zapis.bot.telegram.FakeTelegram;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Whatever a message of the Bot API can bring has an answer, or is known to ask for none. */
class MessageContentTest {

    /** What says something about a message, whatever it brings. */
    private static final Set<String> ABOUT = Set.of(
            "author_signature",
            "business_connection_id",
            "caption",
            "caption_entities",
            "chat",
            "date",
            "direct_messages_topic",
            "edit_date",
            "effect_id",
            "entities",
            "ephemeral_message_id",
            "external_reply",
            "forward_from",
            "forward_from_chat",
            "forward_from_message_id",
            "forward_sender_name",
            "forward_signature",
            "from",
            "guest_bot_caller_chat",
            "guest_bot_caller_user",
            "guest_query_id",
            "has_media_spoiler",
            "has_protected_content",
            "is_automatic_forward",
            "is_from_offline",
            "is_paid_post",
            "is_topic_message",
            "link_preview_options",
            "media_group_id",
            "message_id",
            "message_thread_id",
            "paid_star_count",
            "quote",
            "receiver_user",
            "reply_markup",
            "reply_to_checklist_task_id",
            "reply_to_message",
            "reply_to_poll_option_id",
            "reply_to_story",
            "sender_boost_count",
            "sender_business_bot",
            "sender_chat",
            "sender_tag",
            "show_caption_above_media",
            "suggested_post_info",
            "text",
            "via_bot");

    /** What is rare, and has the general answer. */
    private static final Set<String> RARE = Set.of(
            "chat_shared",
            "checklist",
            "giveaway",
            "giveaway_winners",
            "invoice",
            "paid_media",
            "passport_data",
            "rich_message",
            "user_shared",
            "users_shared",
            "web_app_data");

    static Stream<String> fields() {
        return Arrays.stream(Message.class.getDeclaredFields())
                .map(field -> field.getAnnotation(JsonProperty.class))
                .filter(Objects::nonNull)
                .map(JsonProperty::value);
    }

    static Stream<String> brought() {
        return fields().filter(field -> !ABOUT.contains(field));
    }

    @Test
    void each_field_that_the_library_knows_has_its_place() {
        Set<String> known = new TreeSet<>(ABOUT);
        for (var more : List.of(RARE, MessageContent.TOLD, MessageContent.MEDIA.keySet()))
            for (String field : more) assertThat(known.add(field)).as(field).isTrue();
        assertThat(fields()).containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @MethodSource("brought")
    void what_a_message_brings_has_one_answer_or_none(String field) {
        ParsedUpdate read = UpdateParser.read(with(field));
        if (MessageContent.TOLD.contains(field)) {
            assertThat(read).isEqualTo(new ParsedUpdate.Nothing());
            return;
        }
        UserInput input = ((ParsedUpdate.InPrivate) read).input();
        MediaKind kind = MessageContent.MEDIA.getOrDefault(field, MediaKind.OTHER);
        if (kind == MediaKind.DOCUMENT) assertThat(input).isInstanceOf(FileSent.class);
        else if (kind == MediaKind.CONTACT) assertThat(input).isInstanceOf(ContactShared.class);
        else assertThat(((MediaSent) input).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"brand_new", "caption", "quote"})
    void what_nobody_knows_has_the_general_answer(String field) {
        assertThat(((MediaSent) input(with(field))).kind()).isEqualTo(MediaKind.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"via_bot", "reply_to_message", "quote", "external_reply", "link_preview_options", "brand_new"})
    void words_stay_words_whatever_is_said_about_them(String field) {
        String said = FakeTelegram.said(1, 42, 10, "A3").replace("\"text\"", value(field) + ",\"text\"");
        assertThat(((TextSent) input(said)).text()).isEqualTo("A3");
    }

    /** What old bots are shown beside it is not what was sent. */
    @Test
    void what_brings_another_thing_along_is_what_was_sent() {
        assertThat(kind("venue", "location")).isEqualTo(MediaKind.VENUE);
        assertThat(kind("live_photo", "photo")).isEqualTo(MediaKind.PHOTO);
        assertThat(kind("animation", "document")).isEqualTo(MediaKind.ANIMATION);
        assertThat(kind("forward_origin", "sticker")).isEqualTo(MediaKind.FORWARDED);
        assertThat(kind("forward_origin", "text")).isEqualTo(MediaKind.FORWARDED);
    }

    private static MediaKind kind(String one, String other) {
        return ((MediaSent) input(with(one).replace("\"" + one, value(other) + ",\"" + one))).kind();
    }

    private static String with(String field) {
        return FakeTelegram.said(1, 42, 10, "x").replace("\"text\":\"x\"", value(field));
    }

    private static String value(String field) {
        return switch (field) {
            case "text", "caption" -> "\"" + field + "\":\"A3\"";
            default -> "\"" + field + "\":{\"file_id\":\"f1\"}";
        };
    }

    private static UserInput input(String update) {
        return ((ParsedUpdate.InPrivate) UpdateParser.read(update)).input();
    }
}
