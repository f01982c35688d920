package dev.zapis.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zapis.bot.dialog.ChatContract;
import dev.zapis.bot.dialog.engine.Messenger;
import dev.zapis.bot.telegram.api.ApiFault;
import dev.zapis.bot.telegram.api.GetUpdatesCall;
import dev.zapis.bot.telegram.api.TelegramApi;
import dev.zapis.bot.telegram.sending.FloodControl;
import dev.zapis.bot.telegram.sending.TelegramRetry;
import dev.zapis.playground.AcceptedTokens;
import dev.zapis.playground.Playground;
import dev.zapis.playground.SamplePerson;
import dev.zapis.playground.Standin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import reactor.test.StepVerifier;

class StandinMessengerIT implements ChatContract {

    private static final String TOKEN = "4242:test-token";
    private static final SamplePerson ANNA = new SamplePerson("Anna", "anna", "ru", "employee");
    private static final String PERSON = "/standin/people/" + SamplePerson.idAt(0);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Standin standin;
    private final TelegramApi api;

    StandinMessengerIT(@TempDir Path directory) {
        standin = Standin.start(
                Playground.withOwnClock(directory, AcceptedTokens.anyWellFormed(), List.of(ANNA)), "127.0.0.1", 0);
        api = new TelegramApi(BotSettings.at(TOKEN, address("")));
    }

    @BeforeEach
    void anna_starts() {
        api.call(new GetMe()).block();
        asked(HttpRequest.newBuilder(address(PERSON + "/text"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\":\"/start\"}")));
    }

    @AfterEach
    void close() {
        assertThat(asked(HttpRequest.newBuilder(address("/standin/findings"))))
                .as("what Telegram's published forms do not know")
                .isEmpty();
        api.close();
        http.shutdownNow();
        standin.dispose();
    }

    @Test
    void what_a_person_sent_is_fetched() {
        asked(HttpRequest.newBuilder(address(PERSON + "/document"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"a.csv\",\"data\":\"YTti\"}")));
        JsonNode updates =
                Objects.requireNonNull(api.poll(new GetUpdatesCall(null, 0)).block());
        assertThat(updates.findValuesAsText("file_id")).hasSize(1);
        String file = updates.findValue("file_id").asText();
        assertThat(messenger().fetch(file, 3).block()).asString().isEqualTo("a;b");
        StepVerifier.create(messenger().fetch(file, 2)).verifyError(Messenger.TooLarge.class);
        StepVerifier.create(messenger().fetch("no-such", 3)).verifyError(ApiFault.class);
    }

    @Override
    public Messenger messenger() {
        return new TelegramMessenger(
                api,
                new TelegramRetry(Duration.ofMillis(10), 3),
                new FloodControl(new MovedTime(Instant.EPOCH)),
                chat -> {});
    }

    @Override
    public long chat() {
        return SamplePerson.idAt(0);
    }

    @Override
    public String seen(long message) {
        JsonNode all = asked(HttpRequest.newBuilder(address(PERSON + "/messages?after=0")));
        for (JsonNode each : all.path("messages")) {
            if (each.path("id").asLong() == message) return seen(each);
        }
        throw new AssertionError("nobody sees the message " + message);
    }

    @Override
    public List<String> keys() {
        JsonNode all = asked(HttpRequest.newBuilder(address(PERSON + "/messages?after=0")));
        return all.path("messages")
                .valueStream()
                .filter(message -> message.has("keyboard"))
                .max(Comparator.comparing(message -> message.path("id").asLong()))
                .map(message -> message.path("keyboard").path("keyboard").valueStream())
                .orElseGet(Stream::empty)
                .flatMap(JsonNode::valueStream)
                .map(key -> key.path("text").asText())
                .toList();
    }

    @Override
    public String file(long message) {
        JsonNode all = asked(HttpRequest.newBuilder(address(PERSON + "/messages?after=0")));
        for (JsonNode each : all.path("messages")) {
            if (each.path("id").asLong() != message) continue;
            var bytes = HttpRequest.newBuilder(
                    address(PERSON + "/files/" + each.path("document").asText()));
            return each.path("fileName").asText() + ": " + answered(bytes);
        }
        throw new AssertionError("nobody sees the message " + message);
    }

    private static String seen(JsonNode message) {
        StringBuilder seen = new StringBuilder(message.path("text").asText());
        message.path("buttons")
                .forEach(row -> row.forEach(button ->
                        seen.append('[').append(button.path("text").asText()).append(']')));
        return seen.toString();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + standin.port() + path);
    }

    private JsonNode asked(HttpRequest.Builder request) {
        try {
            return new ObjectMapper().readTree(answered(request));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String answered(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
