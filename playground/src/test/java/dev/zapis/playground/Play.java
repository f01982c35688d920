package dev.zapis.playground;

import dev.zapis.playground.http.ReadTimeouts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** A running stand-in with one bot and one person, and words to drive it over HTTP. */
final class Play implements AutoCloseable {

    static final String TOKEN = "4242:test-token";
    static final SamplePerson ANNA = new SamplePerson("Anna Smirnova", "anna", "ru", "employee");
    static final long ANNA_ID = SamplePerson.idAt(0);

    final MovableClock clock = new MovableClock();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Playground playground;
    private final Standin standin;

    Play(Path directory) {
        this(directory, AcceptedTokens.anyWellFormed());
    }

    Play(Path directory, AcceptedTokens tokens) {
        this(directory, tokens, ReadTimeouts.usual());
    }

    Play(Path directory, AcceptedTokens tokens, ReadTimeouts timeouts) {
        playground = new Playground(directory, clock, tokens, List.of(ANNA));
        standin = Standin.start(playground, "127.0.0.1", 0, timeouts);
        if (tokens.expected().isEmpty()) bot("getMe", "{}");
    }

    List<Way> ways() {
        return Way.all(playground.routes());
    }

    String address() {
        return "http://127.0.0.1:" + standin.port();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(60));
    }

    Answer send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException("the stand-in did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    CompletableFuture<Answer> later(String method, String json) {
        return http.sendAsync(json("/bot" + TOKEN + "/" + method, json), BodyHandlers.ofString())
                .thenApply(response -> new Answer(response.statusCode(), response.body()));
    }

    CompletableFuture<Answer> postLater(String path, String json) {
        return http.sendAsync(json(path, json), BodyHandlers.ofString())
                .thenApply(response -> new Answer(response.statusCode(), response.body()));
    }

    CompletableFuture<Answer> getLater(String path) {
        return http.sendAsync(to(path).GET().build(), BodyHandlers.ofString())
                .thenApply(response -> new Answer(response.statusCode(), response.body()));
    }

    private HttpRequest json(String path, String json) {
        return to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    Answer bot(String method, String json) {
        return send(json("/bot" + TOKEN + "/" + method, json));
    }

    /** What the bot sends Anna. */
    Answer send(String fields) {
        return bot("sendMessage", "{\"chat_id\":" + ANNA_ID + "," + fields + "}");
    }

    Answer post(String path, String json) {
        return send(json(path, json));
    }

    Answer get(String path) {
        return send(to(path).GET().build());
    }

    /** Does what Anna does: text, tap, block and so on. */
    Answer anna(String deed, String json) {
        return post("/standin/people/" + ANNA_ID + "/" + deed, json);
    }

    void annaStarts() {
        anna("text", "{\"text\":\"/start\"}");
        takeUpdates();
    }

    /** All updates that wait, confirmed. */
    JsonNode takeUpdates() {
        JsonNode updates = bot("getUpdates", "{}").result();
        if (!updates.isEmpty())
            bot(
                    "getUpdates",
                    "{\"offset\":"
                            + (updates.path(updates.size() - 1)
                                            .path("update_id")
                                            .asLong()
                                    + 1) + "}");
        return updates;
    }

    JsonNode annaSees(long after) {
        return get("/standin/people/" + ANNA_ID + "/messages?after=" + after).json();
    }

    JsonNode lastMessage() {
        JsonNode messages = annaSees(0).path("messages");
        return messages.path(messages.size() - 1);
    }

    int port() {
        return standin.port();
    }

    @Override
    public void close() {
        http.shutdownNow();
        standin.dispose();
    }
}
