package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.playground.http.Patience;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections as only a bare socket makes them. */
@Tag("F38")
class ConnectionsTest {

    private static final String GET = "GET /standin/clock HTTP/1.1\r\nHost: localhost\r\n";
    private static final Patience SHORT =
            new Patience(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(300));

    @TempDir
    Path directory;

    @Test
    void two_requests_in_one_write_are_answered_and_a_third_one_too() throws IOException {
        try (Play play = new Play(directory);
                Wire wire = new Wire(play.port())) {
            wire.sends(GET + "\r\n" + GET + "\r\n");
            assertThat(wire.status()).isEqualTo(200);
            assertThat(wire.status()).isEqualTo(200);
            wire.sends(GET + "\r\n");
            assertThat(wire.status()).isEqualTo(200);
        }
    }

    @Test
    void who_does_not_go_on_is_closed() throws IOException {
        try (Play play = new Play(directory, Tokens.anyWellFormed(), SHORT)) {
            try (Wire silent = new Wire(play.port());
                    Wire half = new Wire(play.port());
                    Wire slow = new Wire(play.port());
                    Wire body = new Wire(play.port())) {
                half.sends(GET);
                slow.sends(GET);
                body.sends("POST /standin/people HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 100\r\n\r\n{");
                assertThat(silent.isClosedWhileSending("")).as("nothing sent").isTrue();
                assertThat(half.isClosedWhileSending(""))
                        .as("half of the headers")
                        .isTrue();
                assertThat(slow.isClosedWhileSending("x: y\r\n"))
                        .as("a header now and then")
                        .isTrue();
                assertThat(body.isClosedWhileSending("")).as("half of a body").isTrue();
            }
        }
    }

    @Test
    void a_long_poll_and_a_stream_outlast_that_patience() throws IOException {
        Duration second = Duration.ofSeconds(1);
        try (Play play = new Play(directory, Tokens.anyWellFormed(), new Patience(second, second, second))) {
            play.annaStarts();
            long last = play.lastMessage().path("seq").asLong();
            try (Wire stream = new Wire(play.port()).sends("GET /standin/live HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
                play.get("/standin/people/" + Play.ANNA_ID + "/messages?wait=1500&after=" + last);
                assertThat(stream.lastStatus()).isEqualTo(200);
                assertThat(stream.isEnded()).isFalse();
            }
        }
    }

    @Test
    void fifteen_hundred_that_are_idle_are_in_nobodys_way() throws IOException {
        List<Wire> idle = new ArrayList<>();
        try (Play play = new Play(directory)) {
            for (int i = 0; i < 1_500; i++) idle.add(new Wire(play.port()));
            assertThat(play.get("/standin/clock").status()).isEqualTo(200);
            for (Wire one : List.of(idle.getFirst(), idle.getLast())) {
                assertThat(one.sends(GET + "\r\n").status()).isEqualTo(200);
            }
        } finally {
            for (Wire one : idle) one.close();
        }
    }
}
