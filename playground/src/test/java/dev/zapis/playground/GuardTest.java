package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other sites cannot drive the stand-in through a person's browser. */
class GuardTest {

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

    /** The status line for raw request headers: the usual clients do not let a test lie about the host. */
    private String status(String path, String... headers) throws IOException {
        return asked("GET " + path, headers);
    }

    private String asked(String call, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", play.port())) {
            String request = call + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.split(" ", 3)[1];
        }
    }

    @Test
    void a_foreign_host_is_refused() throws IOException {
        String own = "Host: localhost:" + play.port();
        assertThat(status("/standin/people", own)).isEqualTo("200");
        assertThat(status("/standin/people", "Host: 127.0.0.1:" + play.port())).isEqualTo("200");
        assertThat(status("/standin/people", "Host: evil.example")).isEqualTo("403");
        assertThat(status("/standin/people", "Host: localhost.evil.example")).isEqualTo("403");
        assertThat(status("/", "Host: evil.example")).isEqualTo("403");
    }

    @Test
    void a_foreign_origin_is_refused() throws IOException {
        String own = "Host: localhost:" + play.port();
        assertThat(status("/standin/people", own, "Origin: http://localhost:" + play.port()))
                .isEqualTo("200");
        assertThat(status("/standin/people", own, "Origin: http://evil.example"))
                .isEqualTo("403");
        assertThat(status("/standin/people", own, "Origin: http://localhost:1")).isEqualTo("403");
        assertThat(status("/standin/people", own, "Origin: null")).isEqualTo("403");
    }

    @Test
    @Tag("F43")
    void a_host_that_is_more_than_a_name_and_a_port_is_refused() throws IOException {
        String own = "Host: localhost:" + play.port();
        for (String host :
                List.of("evil.example@127.0.0.1", "evil@localhost", "localhost/@evil.example", "localhost?x"))
            assertThat(status("/standin/people", "Host: " + host)).as(host).isIn("400", "403");
        assertThat(status("/standin/people", own, own)).as("twice").isIn("400", "403");
        assertThat(status("/standin/people", own, "Host: evil.example")).isIn("400", "403");
        assertThat(status("/standin/people", "Host: evil.example", own)).isIn("400", "403");
        assertThat(status(
                        "/standin/people",
                        own,
                        "Origin: http://localhost:" + play.port(),
                        "Origin: http://evil.example"))
                .as("two origins")
                .isEqualTo("403");
    }

    @Test
    @Tag("F43")
    void a_link_of_another_site_may_be_followed_and_no_form_of_it_sent() throws IOException {
        String[] followed = {
            "Host: localhost:" + play.port(),
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Dest: document",
            "Content-Length: 0"
        };
        assertThat(asked("GET /", followed)).isEqualTo("200");
        assertThat(asked("POST /standin/people/" + Play.ANNA_ID + "/block", followed))
                .isEqualTo("403");
    }
}
