package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Pictures and documents, there and back. */
class MediaTest {

    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgaGj4DwAEBAIAX8LwWAAAAABJRU5ErkJggg==";

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

    private Answer upload(String method, String part, String name, String content) {
        String boundary = "----parts";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n" + Play.ANNA_ID
                + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"caption\"\r\n\r\nLook\r\n--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return play.send(play.to("/bot" + Play.TOKEN + "/" + method)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1))
                .build());
    }

    private static String picture() {
        return new String(Base64.getDecoder().decode(PNG), StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_picture_of_the_bot_reaches_the_person() {
        play.annaStarts();
        JsonNode sent = upload("sendPhoto", "photo", "plan.png", picture()).result();
        assertThat(sent.path("caption").asString()).isEqualTo("Look");
        assertThat(sent.path("photo").path(0).path("width").asInt()).isEqualTo(1);
        JsonNode seen = play.lastMessage();
        assertThat(seen.path("text").asString()).isEqualTo("Look");
        Answer bytes = play.get("/standin/people/" + Play.ANNA_ID + "/files/"
                + seen.path("photo").asString());
        assertThat(bytes.text()).contains("PNG");
        String again =
                "\"photo\":\"" + sent.path("photo").path(0).path("file_id").asString() + "\"";
        assertThat(play.bot("sendPhoto", "{\"chat_id\":" + Play.ANNA_ID + "," + again + "}")
                        .status())
                .isEqualTo(200);
        assertThat(play.get("/standin/findings").json()).isEmpty();
    }

    @Test
    void a_picture_must_be_one() {
        play.annaStarts();
        assertThat(upload("sendPhoto", "photo", "x.png", "not a picture at all, only words")
                        .description())
                .isEqualTo("Bad Request: IMAGE_PROCESS_FAILED");
    }

    @Test
    void a_document_of_the_person_reaches_the_bot() {
        play.annaStarts();
        String data = Base64.getEncoder().encodeToString("name;desk".getBytes(StandardCharsets.UTF_8));
        play.anna("document", "{\"name\":\"list.csv\",\"type\":\"text/csv\",\"data\":\"" + data + "\"}");
        JsonNode document = play.takeUpdates().path(0).path("message").path("document");
        assertThat(document.path("file_name").asString()).isEqualTo("list.csv");
        JsonNode file = play.bot(
                        "getFile", "{\"file_id\":\"" + document.path("file_id").asString() + "\"}")
                .result();
        String path = "/file/bot" + Play.TOKEN + "/" + file.path("file_path").asString();
        assertThat(play.get(path).text()).isEqualTo("name;desk");
        assertThat(play.get("/file/bot" + Play.TOKEN + "/documents/none").status())
                .isEqualTo(404);
    }

    @Test
    void a_large_document_comes_back_as_it_was() {
        play.annaStarts();
        String content = "0123456789abcdef".repeat(128 << 10);
        JsonNode sent = upload("sendDocument", "document", "large.txt", content)
                .result()
                .path("document");
        assertThat(sent.path("file_size").asInt()).isEqualTo(content.length());
        String seen = play.lastMessage().path("document").asString();
        for (String path : List.of(
                "/standin/people/" + Play.ANNA_ID + "/files/" + seen,
                "/file/bot" + Play.TOKEN + "/documents/file_1.txt")) {
            assertThat(play.get(path).text().equals(content)).as(path).isTrue();
        }
    }

    @Test
    void a_caption_has_up_to_1024_characters() {
        play.annaStarts();
        JsonNode sent = upload("sendPhoto", "photo", "plan.png", picture()).result();
        String photo = "{\"chat_id\":" + Play.ANNA_ID + ",\"photo\":\""
                + sent.path("photo").path(0).path("file_id").asString() + "\",\"caption\":\"" + "x".repeat(1025)
                + "\"}";
        assertThat(play.bot("sendPhoto", photo).description()).isEqualTo("Bad Request: message caption is too long");
        String edit = "{\"chat_id\":" + Play.ANNA_ID + ",\"message_id\":"
                + sent.path("message_id").asInt() + ",\"text\":\"x\"}";
        assertThat(play.bot("editMessageText", edit).description())
                .isEqualTo("Bad Request: there is no text in the message to edit");
        String caption = edit.replace("text", "caption");
        assertThat(play.bot("editMessageCaption", caption)
                        .result()
                        .path("caption")
                        .asString())
                .isEqualTo("x");
    }
}
