package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;
import org.telegram.telegrambots.meta.api.objects.chat.ChatFullInfo;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the stand-in says is what the published classes know, field by field. */
class AnswersFitTest {

    private static final ObjectMapper STRICT = new ObjectMapper().setAnnotationIntrospector(new Strict());

    @TempDir
    Path directory;

    private Play play;

    @BeforeEach
    void start() {
        play = new Play(directory);
    }

    @AfterEach
    void stop() {
        play.close();
    }

    private static final class Strict extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated of) {
            return JsonIgnoreProperties.Value.empty();
        }
    }

    private static <T> T read(JsonNode answer, Class<T> as) throws JsonProcessingException {
        return STRICT.readValue(answer.toString(), as);
    }

    @Test
    void a_bot_a_chat_and_a_webhook_fit() throws JsonProcessingException {
        play.annaStarts();
        assertThat(read(play.bot("getMe", "{}").result(), User.class).getIsBot())
                .isTrue();
        JsonNode chat =
                play.bot("getChat", "{\"chat_id\":" + Play.ANNA_ID + "}").result();
        // Telegram's field max_reaction_count has another name in the published class.
        ((ObjectNode) chat).remove("max_reaction_count");
        assertThat(read(chat, ChatFullInfo.class).getFirstName()).isEqualTo("Anna");
        assertThat(read(play.bot("getWebhookInfo", "{}").result(), WebhookInfo.class)
                        .getUrl())
                .isEmpty();
    }

    @Test
    void sent_messages_fit() throws JsonProcessingException {
        play.annaStarts();
        String keyboard = "\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"b\",\"callback_data\":\"d\"}]]}";
        JsonNode sent = play.send("\"text\":\"<b>x</b>\",\"parse_mode\":\"HTML\"," + keyboard)
                .result();
        Message message = read(sent, Message.class);
        assertThat(message.getEntities()).hasSize(1);
        assertThat(message.getReplyMarkup().getKeyboard()).hasSize(1);
        JsonNode forced = play.send("\"text\":\"x\",\"reply_markup\":{\"force_reply\":true}")
                .result();
        assertThat(read(forced, Message.class).getText()).isEqualTo("x");
    }

    @Test
    void updates_fit() throws JsonProcessingException {
        play.annaStarts();
        int message = play.send(
                        "\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"b\",\"callback_data\":\"d\"}]]}")
                .result()
                .path("message_id")
                .asInt();
        play.anna("contact", "{}");
        play.anna("photo", "{\"caption\":\"me\"}");
        play.anna("document", "{}");
        play.anna("location", "{\"latitude\":1,\"longitude\":2}");
        play.anna("text", "{\"text\":\"/book a@b.example\",\"replyTo\":" + message + "}");
        JsonNode written = play.takeUpdates();
        assertThat(written.size()).isEqualTo(5);
        for (JsonNode update : written)
            assertThat(read(update, Update.class).getMessage().getChatId()).isEqualTo(Play.ANNA_ID);
        play.postLater("/standin/people/" + Play.ANNA_ID + "/tap", "{\"message\":" + message + ",\"data\":\"d\"}");
        JsonNode updates = play.bot("getUpdates", "{\"timeout\":5}").result();
        assertThat(read(updates.path(0), Update.class).getCallbackQuery().getData())
                .isEqualTo("d");
        play.anna("block", "{}");
        play.anna("unblock", "{}");
        for (JsonNode update : play.takeUpdates())
            assertThat(read(update, Update.class).getUpdateId()).isPositive();
    }
}
