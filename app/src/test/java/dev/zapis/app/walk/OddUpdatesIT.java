package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@Walk
class OddUpdatesIT {

    private static final String GROUP = "{\"id\":-1001,\"type\":\"supergroup\",\"title\":\"Чат\"}";
    private static final String SOMEBODY = "{\"id\":77,\"is_bot\":false,\"first_name\":\"Прохожий\"}";

    static Stream<String> odd() {
        return Stream.of(
                "{}",
                "{\"something_new\":{\"id\":1}}",
                "{\"channel_post\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":-1002,\"type\":\"channel\"},\"text\":\"/start\"}}",
                "{\"edited_message\":{\"message_id\":1,\"date\":1,\"edit_date\":2,\"chat\":{\"id\":ME,\"type\":\"private\"},"
                        + "\"from\":{\"id\":ME,\"is_bot\":false,\"first_name\":\"Я\"},\"text\":\"/start\"}}",
                "{\"message\":{\"message_id\":1,\"date\":1,\"chat\":" + GROUP + ",\"from\":" + SOMEBODY + "}}",
                "{\"message\":{\"message_id\":2,\"date\":1,\"chat\":" + GROUP + ",\"text\":\"без автора\"}}",
                "{\"message\":{\"message_id\":3,\"date\":1,\"chat\":" + GROUP
                        + ",\"from\":{\"id\":5,\"is_bot\":true,\"first_name\":\"Бот\"},\"text\":\"/start\"}}",
                "{\"callback_query\":{\"id\":\"1\",\"from\":" + SOMEBODY + ",\"chat_instance\":\"1\",\"data\":\"x\"}}",
                "{\"callback_query\":{\"id\":\"2\",\"from\":" + SOMEBODY
                        + ",\"chat_instance\":\"1\",\"inline_message_id\":\"9\",\"game_short_name\":\"g\"}}",
                "{\"poll\":{\"id\":\"1\",\"question\":\"?\",\"options\":[],\"total_voter_count\":0,\"is_closed\":false,"
                        + "\"is_anonymous\":true,\"type\":\"regular\",\"allows_multiple_answers\":false}}",
                "{\"inline_query\":{\"id\":\"1\",\"from\":" + SOMEBODY + ",\"query\":\"\",\"offset\":\"\"}}",
                "{\"my_chat_member\":{\"chat\":" + GROUP + ",\"from\":" + SOMEBODY
                        + ",\"date\":1,\"old_chat_member\":{\"user\":" + SOMEBODY
                        + ",\"status\":\"left\"},\"new_chat_member\":{\"user\":" + SOMEBODY
                        + ",\"status\":\"member\"}}}");
    }

    @ParameterizedTest
    @MethodSource("odd")
    void updates_that_are_not_for_a_booking_bot_pass_without_a_trace(String update, Product product) {
        Person person = product.control().newcomer("Свидетель");
        product.control().update(update.replace("ME", Long.toString(person.id())));
        person.says("/start").sees("согласие");
        assertThat(person.count("Сбой")).isZero();
    }

    static Stream<String> wordless() {
        return Stream.of(
                "\"sticker\":{\"file_id\":\"s\",\"file_unique_id\":\"u\",\"type\":\"regular\",\"width\":9,\"height\":9,"
                        + "\"is_animated\":false,\"is_video\":false}",
                "\"text\":\"\"",
                "\"location\":{\"latitude\":1.5,\"longitude\":2.5}",
                "\"dice\":{\"emoji\":\"🎲\",\"value\":3}",
                "\"pinned_message\":{\"message_id\":1,\"date\":0,\"chat\":{\"id\":1,\"type\":\"private\"}}",
                "\"story\":{\"id\":1,\"chat\":{\"id\":1,\"type\":\"private\"}},\"brand_new\":{\"a\":[1]}");
    }

    @ParameterizedTest
    @MethodSource("wordless")
    void a_message_without_words_gets_an_answer_all_the_same(String content, Product product) {
        Person person = product.control().newcomer("Молчун");
        person.says("/start").sees("согласие");
        product.control()
                .update("{\"message\":{\"message_id\":999000,\"date\":1,\"chat\":{\"id\":%1$d,\"type\":\"private\"},"
                                .formatted(person.id())
                        + "\"from\":{\"id\":%1$d,\"is_bot\":false,\"first_name\":\"Молчун\"},".formatted(person.id())
                        + content + "}}");
        person.says("/help").sees("Что умеет бот");
        assertThat(person.count("Сбой")).isZero();
    }

    private static final Map<String, String> MEDIA = Map.of(
            "Это голосовое", "\"voice\":{\"file_id\":\"v\",\"file_unique_id\":\"v\",\"duration\":2}",
            "Это игра", "\"dice\":{\"emoji\":\"🎲\",\"value\":3}",
            "только слова и кнопки", "\"brand_new\":{\"a\":[1]}",
            "Это фото",
                    "\"media_group_id\":\"77\",\"photo\":[{\"file_id\":\"p\",\"file_unique_id\":\"p\",\"width\":9,\"height\":9}]",
            "Это пересланное",
                    "\"text\":\"A1 завтра\",\"forward_origin\":{\"type\":\"hidden_user\",\"sender_user_name\":\"X\",\"date\":1}",
            "Правку прежнего", "\"text\":\"A1 завтра\",\"edit_date\":2");

    @Test
    void what_is_no_words_is_answered_once_and_the_screen_stays(Product product) {
        Person person = product.control().newcomer("Шаля Пинова").registers();
        person.says("/my").sees("Мои брони");
        MEDIA.forEach((answer, content) -> {
            String kind = content.contains("edit_date") ? "edited_message" : "message";
            int messages = content.contains("media_group_id") ? 10 : 1;
            for (int message = 0; message < messages; message++)
                product.control()
                        .update("{\"%s\":{\"message_id\":%d,\"date\":1,\"chat\":{\"id\":%d,\"type\":\"private\"},"
                                        .formatted(kind, 999_000 + message, person.id())
                                + "\"from\":{\"id\":%d,\"is_bot\":false,\"first_name\":\"Шаля\"},"
                                        .formatted(person.id())
                                + content + "}}");
            person.sees(answer, "Броней пока нет");
        });
        person.says("/help").sees("Что умеет бот");
        MEDIA.keySet().forEach(answer -> assertThat(person.count(answer)).isEqualTo(1));
    }

    @Test
    void the_same_update_has_one_effect_and_one_answer(Product product) {
        Person person = product.control().newcomer("Эхо Двукратов");
        person.agrees();
        long number = 800_000_000L + person.id() % 1_000_000;
        String update = """
                {"update_id":%d,"message":{"message_id":999001,"date":1,"text":"Эхо Единов",
                "chat":{"id":%d,"type":"private"},"from":{"id":%2$d,"is_bot":false,"first_name":"Эхо"}}}""".formatted(number, person.id());
        for (int times = 0; times < 5; times++) product.control().update(update);
        person.says("/help").sees("Что умеет бот");
        assertThat(person.count("Вы — Эхо Единов?")).isEqualTo(1);
        assertThat(person.count("под своим именем")).isZero();
    }

    /** Also where the bot leads the group, and so hears everything. */
    @Test
    void in_a_group_the_bot_answers_whoever_calls_it_once_and_where_it_was_asked(Product product) {
        ControlApi control = product.control();
        String person = "/standin/people/" + control.newcomer("Зовущий").id();
        long group = control.post(person + "/group", Map.of("title", "Чат", "forum", true, "bot", true))
                .path("id")
                .asLong();
        control.post(person + "/appoint", Map.of("chat", group, "bot", true));
        long topic = control.post(person + "/topic", Map.of("chat", group, "name", "Обед"))
                .path("topic")
                .asLong();
        control.post(person + "/text", Map.of("chat", group, "topic", topic, "text", "А2 завтра"));
        long asked = control.post(person + "/text", Map.of("chat", group, "topic", topic, "text", "/book"))
                .path("message")
                .asLong();
        control.post(person + "/text", Map.of("chat", group, "topic", topic, "text", "Спасибо"));
        List<JsonNode> answers = Awaitility.await("an answer in the group")
                .atMost(Duration.ofSeconds(60))
                .until(() -> answers(control, group), found -> !found.isEmpty());
        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.path("text").asString()).contains("только в личном чате");
            assertThat(answer.path("replyTo").asLong()).isEqualTo(asked);
            assertThat(answer.path("topic").asLong()).isEqualTo(topic);
        });
    }

    private static List<JsonNode> answers(ControlApi control, long group) {
        return control.get("/standin/groups/" + group + "/messages")
                .path("messages")
                .valueStream()
                .filter(message -> message.path("from").asString().equals("bot"))
                .toList();
    }
}
