package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The playground of a product, whose one bot nobody else may speak for. */
@Tag("F43")
class OwnBotTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    @TempDir
    Path directory;

    private Play play;

    @BeforeEach
    void start() {
        play = new Play(directory, AcceptedTokens.only(Play.TOKEN));
    }

    @AfterEach
    void stop() {
        play.close();
    }

    private int status(Way way, String headers) throws IOException {
        try (Wire wire = new Wire(play.port())) {
            return wire.sends(way.method() + " " + way.path(Play.TOKEN) + " HTTP/1.1\r\n" + headers + "\r\n")
                    .lastStatus();
        }
    }

    @Test
    void nothing_is_read_or_changed_for_a_page_or_a_name_from_elsewhere() throws IOException {
        String here = "Host: localhost:" + play.port() + "\r\n";
        List<String> foreign = List.of(
                "Host: evil.example\r\n",
                "Host: localhost.evil.example:" + play.port() + "\r\n",
                here + "Origin: http://evil.example\r\n",
                here + "Origin: null\r\n",
                here + "Origin: http://localhost:1\r\n",
                here + FORM + "Origin: http://evil.example\r\nContent-Length: 0\r\n",
                here + "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: image\r\n",
                here + "Sec-Fetch-Site: same-site\r\nSec-Fetch-Dest: script\r\n");
        int before = play.get("/standin/calls").json().size();

        assertThat(play.ways()).hasSizeGreaterThan(25);
        for (Way way : play.ways()) {
            for (String headers : foreign) {
                assertThat(status(way, headers)).as(way + " with " + headers).isEqualTo(403);
            }
        }
        assertThat(play.get("/standin/calls").json().size()).isEqualTo(before);
        assertThat(play.annaSees(0).path("messages").size()).isZero();
    }

    @Test
    void the_bot_itself_and_scripts_on_this_machine_are_let_in() throws IOException {
        String here = "Host: 127.0.0.1:" + play.port() + "\r\n";
        Way call = new Way("POST", "/bot{token}/{method}");
        assertThat(status(call, here + FORM + "Content-Length: 0\r\n")).isEqualTo(200);
        assertThat(status(new Way("GET", "/standin/people"), here)).isEqualTo(200);
        assertThat(status(new Way("GET", "/"), here + "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: document\r\n"))
                .as("a link is followed")
                .isEqualTo(200);
        assertThat(status(call, here + "Sec-Fetch-Site: none\r\nSec-Fetch-Dest: document\r\n"))
                .as("a link to the Bot API")
                .isEqualTo(403);
        assertThat(play.send(play.to("/bot4242:other-token/getMe").GET().build())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void updates_are_brought_to_this_machine_only() {
        assertThat(play.bot("setWebhook", "{\"url\":\"https://evil.example/\"}").status())
                .isEqualTo(400);
        assertThat(play.bot("setWebhook", "{\"url\":\"http://127.0.0.1:9/\"}").status())
                .isEqualTo(200);
    }
}
