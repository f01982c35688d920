package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a bot says about itself. */
class ProfileTest {

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

    private String commands(String name, String rest) {
        return "{\"commands\":[{\"command\":\"" + name + "\",\"description\":\"x\"}]" + rest + "}";
    }

    @Test
    void commands_are_kept_by_scope_and_language() {
        play.bot("setMyCommands", commands("start", ""));
        play.bot("setMyCommands", commands("nachalo", ",\"language_code\":\"ru\""));
        play.bot("setMyCommands", commands("mine", ",\"scope\":{\"type\":\"chat\",\"chat_id\":" + Play.ANNA_ID + "}"));
        JsonNode russian =
                play.bot("getMyCommands", "{\"language_code\":\"ru\"}").result();
        assertThat(russian.path(0).path("command").asString()).isEqualTo("nachalo");
        JsonNode anna = play.get("/standin/page").json().path("people").path(0).path("profile");
        assertThat(anna.path("commands").path(0).path("command").asString()).isEqualTo("mine");
        play.bot("deleteMyCommands", "{\"scope\":{\"type\":\"chat\",\"chat_id\":" + Play.ANNA_ID + "}}");
        anna = play.get("/standin/page").json().path("people").path(0).path("profile");
        assertThat(anna.path("commands").path(0).path("command").asString()).isEqualTo("nachalo");
    }

    @Test
    void a_command_has_small_letters_digits_and_underscores() {
        assertThat(play.bot("setMyCommands", commands("Book", "")).description())
                .isEqualTo("Bad Request: BOT_COMMAND_INVALID");
        assertThat(play.bot("setMyCommands", commands("x".repeat(33), "")).status())
                .isEqualTo(400);
        String many = ("{\"command\":\"a\",\"description\":\"x\"},").repeat(100)
                + "{\"command\":\"a\",\"description\":\"x\"}";
        assertThat(play.bot("setMyCommands", "{\"commands\":[" + many + "]}").status())
                .isEqualTo(400);
    }

    @Test
    void descriptions_and_names_fall_back_to_all_languages() {
        play.bot("setMyDescription", "{\"description\":\"Desks\"}");
        play.bot("setMyName", "{\"name\":\"Zapis\"}");
        assertThat(play.bot("getMyDescription", "{\"language_code\":\"ru\"}")
                        .result()
                        .path("description")
                        .asString())
                .isEqualTo("Desks");
        assertThat(play.bot("getMe", "{}").result().path("first_name").asString())
                .isEqualTo("Zapis");
        assertThat(play.bot("setMyShortDescription", "{\"short_description\":\"" + "x".repeat(121) + "\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void chats_and_menu_buttons_are_told() {
        play.annaStarts();
        String chat = "{\"chat_id\":" + Play.ANNA_ID + "}";
        assertThat(play.bot("getChat", chat).result().path("username").asString())
                .isEqualTo("anna");
        assertThat(play.bot("getChatMenuButton", chat).result().path("type").asString())
                .isEqualTo("commands");
        assertThat(play.bot("sendChatAction", chat.replace("}", ",\"action\":\"typing\"}"))
                        .status())
                .isEqualTo(200);
        assertThat(play.bot("sendChatAction", chat.replace("}", ",\"action\":\"dancing\"}"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_page_and_its_files_are_served() {
        assertThat(play.get("/").text()).contains("/page/app.js");
        assertThat(play.get("/page/app.js").status()).isEqualTo(200);
        assertThat(play.get("/page/texts/ru.json").json().has("title")).isTrue();
        assertThat(play.get("/page/none.js").status()).isEqualTo(404);
        assertThat(play.get("/page/..%2fapp.js").status()).isNotEqualTo(200);
    }
}
