package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.zapis.playground.http.ReadTimeouts;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Bodies that do not come to their end, and such as cannot be read: an answer, and no alarm in the log. */
@Tag("F49")
class UnfinishedTest {

    /** Says what comes a second time, after the answer; the product sorts that by itself. */
    private static final String DROPPED = "reactor.core.publisher.Operators";

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofHours(1);
    private static final ReadTimeouts PATIENT = new ReadTimeouts(LONG, LONG, LONG, LONG);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=x\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String SEND = "/bot" + Play.TOKEN + "/sendDocument";
    private static final String PEOPLE = "/standin/people";

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("dev.zapis.playground.http");
    private final Log log = new Log();

    @TempDir
    Path directory;

    @BeforeEach
    void listen() {
        ours.setLevel(Level.DEBUG);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop_without_an_alarm() {
        root.detachAppender(log);
        ours.setLevel(null);
        assertThat(log.alarms()).isEmpty();
    }

    private Play with(ReadTimeouts timeouts) {
        return new Play(directory, AcceptedTokens.only(Play.TOKEN), timeouts);
    }

    private record Begun(String path, String type) {}

    private static List<Begun> begun() {
        return List.of(
                new Begun(SEND, MULTIPART), new Begun(SEND, JSON), new Begun(SEND, FORM), new Begun(PEOPLE, JSON));
    }

    private static Wire begins(Play play, Begun one) throws IOException {
        return new Wire(play.port())
                .sends("POST " + one.path() + " HTTP/1.1\r\nHost: localhost\r\n" + one.type()
                        + "Content-Length: 100\r\n\r\n"
                        + (one.type().equals(MULTIPART) ? "--x\r\nContent-Disp" : "{"));
    }

    private static List<ReadTimeouts> tooShort() {
        return List.of(new ReadTimeouts(LONG, SHORT, LONG, LONG), new ReadTimeouts(LONG, LONG, SHORT, LONG));
    }

    @ParameterizedTest
    @MethodSource("tooShort")
    void who_stalls_or_is_too_slow_is_told_so(ReadTimeouts timeouts) throws IOException {
        List<Wire> wires = new ArrayList<>();
        try (Play play = with(timeouts)) {
            for (Begun one : begun()) wires.add(begins(play, one));
            for (Wire wire : wires) assertThat(wire.status()).isEqualTo(408);
        } finally {
            for (Wire wire : wires) wire.close();
        }
        assertThat(log.lines()).hasSize(begun().size());
    }

    @Test
    void who_goes_away_is_a_line_for_who_looks_for_it() throws IOException {
        try (Play play = with(PATIENT)) {
            for (Begun one : begun()) begins(play, one).close();
            await("all have been missed")
                    .atMost(PATIENCE)
                    .until(() -> log.lines().size() == begun().size());
            // Answers after what is left of those.
            assertThat(play.get("/standin/clock").status()).isEqualTo(200);
        }
        assertThat(log.lines()).allMatch(line -> line.getThrowableProxy() == null);
        assertThat(log.lines()).noneMatch(line -> line.getFormattedMessage().contains(Play.TOKEN));
    }

    @Test
    void a_form_that_cannot_be_read_is_refused() throws IOException {
        try (Play play = with(PATIENT);
                Wire odd = begins(play, new Begun(PEOPLE, "Content-Type: x y z;;;\r\n"))) {
            assertThat(description(play, "Content-Type: multipart/form-data\r\n", "--x"))
                    .isEqualTo("Bad Request: boundary not found");
            assertThat(description(play, MULTIPART, "nothing of a form")).startsWith("Bad Request: ");
            assertThat(description(play, FORM, "text=%zz")).isEqualTo("Bad Request: can't parse parameters");
            assertThat(description(play, "Content-Type: x y z;;;", "{}"))
                    .isEqualTo("Bad Request: can't parse Content-Type");
            assertThat(odd.status()).isEqualTo(415);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form-data",
                "form-data; name=\"d\"; filename=\"x\"\r\nContent-Type: ///",
                ";;;=\"",
                "form-data; name=d; filename*=utf-9''%zz",
                "form-data; name=d; filename*=UTF-8''%",
                "form-data; name=\"a\"\r\nContent-Type: text/plain; charset=nope"
            })
    void a_part_that_cannot_be_read_is_refused(String head) throws IOException {
        try (Play play = with(PATIENT)) {
            assertThat(description(play, MULTIPART, "--x\r\nContent-Disposition: " + head + "\r\n\r\ny\r\n--x--\r\n"))
                    .startsWith("Bad Request: ");
        }
    }

    @ParameterizedTest
    @MethodSource("begun")
    void a_body_whose_chunks_have_no_size_is_refused(Begun one) throws IOException {
        try (Play play = with(PATIENT);
                Wire wire = new Wire(play.port())) {
            wire.sends("POST " + one.path() + " HTTP/1.1\r\nHost: localhost\r\n" + one.type()
                    + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
            assertThat(wire.status()).isEqualTo(400);
            assertThat(play.get("/standin/clock").status()).isEqualTo(200);
        }
    }

    private static String description(Play play, String type, String body) {
        String name = type.substring(0, type.indexOf(':'));
        String value = type.substring(name.length() + 1).strip();
        Answer answer = play.send(play.to(SEND)
                .header(name, value)
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.status()).as(body).isEqualTo(400);
        return answer.description();
    }

    /** What all loggers say. */
    private static final class Log extends AppenderBase<ILoggingEvent> {

        private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            events.add(event);
        }

        List<String> alarms() {
            return events.stream()
                    .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                    .filter(event -> !event.getLoggerName().equals(DROPPED))
                    .map(event -> event + " " + trace(event))
                    .toList();
        }

        private static String trace(ILoggingEvent event) {
            var thrown = event.getThrowableProxy();
            return thrown == null ? "" : ThrowableProxyUtil.asString(thrown);
        }

        List<ILoggingEvent> lines() {
            return events.stream()
                    .filter(event -> event.getLoggerName().startsWith("dev.zapis.playground.http"))
                    .toList();
        }
    }
}
