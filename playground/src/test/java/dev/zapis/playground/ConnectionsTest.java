package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.playground.http.ReadTimeouts;
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
    private static final String POST =
            "POST /standin/people HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofHours(1);

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

    /** Its bot is there already: no call of its own meets the patience. */
    private Play with(ReadTimeouts timeouts) {
        return new Play(directory, AcceptedTokens.only(Play.TOKEN), timeouts);
    }

    @Test
    void who_sends_nothing_is_closed() throws IOException {
        try (Play play = with(new ReadTimeouts(LONG, LONG, LONG, SHORT));
                Wire silent = new Wire(play.port())) {
            assertThat(silent.isClosedWhileSending("")).isTrue();
        }
    }

    @Test
    void headers_that_do_not_end_are_not_waited_for() throws IOException {
        try (Play play = with(new ReadTimeouts(SHORT, LONG, LONG, LONG));
                Wire half = new Wire(play.port()).sends(GET);
                Wire slow = new Wire(play.port()).sends(GET)) {
            assertThat(slow.isClosedWhileSending("x")).as("byte by byte").isTrue();
            assertThat(half.isClosedWhileSending("")).as("half of them").isTrue();
        }
    }

    @Test
    void a_body_that_comes_byte_by_byte_is_not_waited_for() throws IOException {
        try (Play play = with(new ReadTimeouts(LONG, LONG, SHORT, LONG));
                Wire slow = new Wire(play.port()).sends(POST + "Content-Length: 100000\r\n\r\n")) {
            assertThat(slow.isClosedWhileSending(" ")).isTrue();
        }
    }

    @Test
    void a_long_poll_and_a_stream_outlast_that_patience() throws IOException {
        Duration second = Duration.ofSeconds(1);
        try (Play play = with(new ReadTimeouts(second, second, second, second));
                Wire stream = new Wire(play.port()).sends("GET /standin/live HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
            assertThat(play.get("/standin/people/" + Play.ANNA_ID + "/messages?wait=1500&after=0")
                            .status())
                    .isEqualTo(200);
            assertThat(stream.lastStatus()).isEqualTo(200);
            assertThat(stream.isEnded()).isFalse();
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
