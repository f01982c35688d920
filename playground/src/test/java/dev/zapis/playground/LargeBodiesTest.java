package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too much to read, and numbers that no bot can count with. */
@Tag("F49")
class LargeBodiesTest {

    private static final String DOCUMENT = "/standin/people/" + Play.ANNA_ID + "/document";
    private static final int MIB = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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

    private Wire announces(String path, long bytes) throws IOException {
        return new Wire(play.port())
                .sends("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + bytes + "\r\n\r\n");
    }

    private Wire streams(String path) throws IOException {
        return new Wire(play.port())
                .sends("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n");
    }

    @Test
    void what_is_too_large_is_refused_before_it_comes() throws IOException {
        for (String path :
                List.of("/standin/people", DOCUMENT, "/standin/updates", "/bot" + Play.TOKEN + "/sendMessage")) {
            try (Wire wire = announces(path, 100L * MIB)) {
                assertThat(wire.status()).as(path).isEqualTo(413);
            }
        }
        try (Wire wire = announces("/standin/updates", 2L * MIB)) {
            assertThat(wire.status()).as("only files are large").isEqualTo(413);
        }
    }

    @Test
    void what_does_not_say_how_large_it_is_is_refused_on_the_way() throws IOException {
        try (Wire wire = streams("/standin/people")) {
            wire.sends("100001\r\n" + " ".repeat(MIB + 1) + "\r\n");
            assertThat(wire.status()).isEqualTo(413);
        }
    }

    @Test
    void twenty_at_once_share_one_room_and_it_is_given_back() throws IOException {
        List<Wire> wires = new ArrayList<>();
        for (int i = 0; i < 20; i++) wires.add(announces(DOCUMENT, 60L * MIB));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers =
                    wires.stream().map(wire -> threads.submit(wire::status)).toList();
            await("all but one are refused").atMost(PATIENCE).until(() -> refused(answers) == 19);
            assertThat(document(4).status()).as("a small one beside it").isEqualTo(200);
            for (Wire wire : wires) wire.close();
        }
        await("the room is given back")
                .atMost(PATIENCE)
                .until(() -> document(20).status() == 200);
    }

    private static long refused(List<Future<Integer>> answers) {
        return answers.stream()
                .filter(answer -> answer.state() == Future.State.SUCCESS && answer.resultNow() == 503)
                .count();
    }

    private Answer document(int mib) {
        return play.anna("document", "{\"data\":\"" + "A".repeat(mib * MIB) + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775807",
                "9223372036854775806",
                "2147483648",
                "0",
                "-1",
                "1.5",
                "\"7\"",
                "null",
                "1e30",
                "{}",
                "99999999999999999999999"
            })
    void an_odd_number_of_an_update_is_refused_and_nothing_stays_of_it(String number) {
        assertThat(play.post("/standin/updates", "{\"update_id\":" + number + "}")
                        .status())
                .isEqualTo(400);
        assertThat(play.anna("text", "{\"text\":\"/start\"}").status()).isEqualTo(200);
        assertThat(play.bot("getUpdates", "{}").result()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":{\"chat\":{\"id\":99999999999999999999}}}",
                "{\"message\":{\"message_id\":1,\"chat\":{\"id\":1e30,\"type\":\"private\"}}}",
                "{\"message\":{\"message_id\":1.5,\"chat\":{\"id\":7,\"type\":\"private\"}}}",
                "{\"message\":{\"message_id\":1,\"date\":1e30,\"chat\":{\"id\":7}}}",
                "{\"message\":{\"message_id\":1,\"chat\":{\"id\":\"7\"}}}",
                "{\"message\":{\"message_id\":1,\"from\":{\"id\":7}}}",
                "{\"message\":{\"message_id\":1,\"chat\":{\"id\":7},\"from\":null}}",
                "{\"message\":{\"message_id\":1,\"chat\":{\"id\":7},\"from\":{\"first_name\":\"A\"}}}",
                "{\"message\":{\"message_id\":1,\"chat\":{\"id\":7},\"photo\":[{\"width\":1e99}]}}",
                "{\"message\":7}",
                "{\"message\":null}",
                "{\"callback_query\":{\"id\":\"1\",\"data\":\"x\"}}",
                "{\"callback_query\":{\"id\":\"1\",\"from\":{\"id\":7},\"message\":{\"chat\":{\"id\":7}}}}",
                "{\"my_chat_member\":{\"chat\":{}}}",
                "{\"message\":{\"message_id\":1,\"chat\":{\"id\":0}}}",
                "{\"message\":{\"message_id\":1,\"chat\":{\"id\":7},\"from\":{\"id\":0}}}",
                "{\"message\":{\"message_id\":1,\"chat\":{\"id\":7},\"from\":{\"id\":7,\"language_code\":\"r\\u0000\"}}}",
                "{\"message\":{\"message_id\":1,\"chat\":{\"id\":7},\"from\":{\"id\":7,\"language_code\":7}}}"
            })
    void what_no_server_of_telegram_would_send_is_refused(String update) {
        assertThat(play.post("/standin/updates", update).status()).isEqualTo(400);
        assertThat(play.bot("getUpdates", "{}").result()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"something_new\":{\"id\":1}}",
                "{\"inline_query\":{\"id\":\"1\",\"from\":{\"id\":4503599627370495},\"query\":\"\"}}",
                "{\"message\":{\"message_id\":1,\"chat\":{\"id\":-1001},\"location\":{\"latitude\":1.5},\"new\":[[1]]}}",
                "{\"message\":{\"message_id\":1,\"chat\":{\"id\":7},\"from\":{\"id\":7,\"language_code\":\"pt-br\"}}}"
            })
    void what_is_only_odd_is_brought(String update) {
        assertThat(play.post("/standin/updates", update).status()).isEqualTo(200);
        assertThat(play.bot("getUpdates", "{}").result()).hasSize(1);
    }
}
