package dev.zapis.bench.product;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in's control API; calls wait for their answers, so use virtual threads for many. */
public final class ControlCalls {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;

    /** Takes the address without a slash at its end. */
    public ControlCalls(String address) {
        this.address = address;
    }

    /** A Telegram account that has not met the bot. */
    public Guest newcomer(String name) {
        var made = post("/standin/people", Map.of("name", name, "language", "en"));
        return new Guest(this, made.path("id").asLong());
    }

    /** The admin whom the sample office brought. */
    public Guest sampleAdmin() {
        return get("/standin/people")
                .valueStream()
                .filter(person -> person.path("role").asString("").equals("admin"))
                .findFirst()
                .map(person -> new Guest(this, person.path("id").asLong()))
                .orElseThrow();
    }

    public JsonNode get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.timeout(LIMIT).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException gone) {
            throw new IllegalStateException("no answer", gone);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", hurried);
        }
    }
}
