package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
        try (Socket socket = new Socket("127.0.0.1", play.port())) {
            String request =
                    "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
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
}
