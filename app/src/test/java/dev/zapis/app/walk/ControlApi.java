package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in as scripts see it: people, time, faults, raw updates. */
final class ControlApi {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;

    /** @param url with or without a slash at its end */
    ControlApi(String url) {
        this.address = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** A Telegram account that has not met the bot. */
    Person newcomer(String name) {
        return newcomer(name, "ru");
    }

    Person newcomer(String name, String language) {
        JsonNode made = post("/standin/people", Map.of("name", name, "language", language));
        return new Person(this, made.path("id").asLong(), name);
    }

    /** Somebody whom the sample data brought. */
    Person sample(String name) {
        return get("/standin/people")
                .valueStream()
                .filter(person -> person.path("name").asString().equals(name))
                .findFirst()
                .map(person -> new Person(this, person.path("id").asLong(), name))
                .orElseThrow(() -> new AssertionError("there is no sample person " + name));
    }

    Instant now() {
        return Instant.parse(get("/standin/clock").path("now").asString());
    }

    /** Moves on to days that no other walk has booked: the product is shared by all of them. */
    void beginsAnEmptyFortnight() {
        beginsADay(15);
    }

    /** Moves on to a morning in the office: no walk is surprised by midnight. */
    void beginsADay(int daysAhead) {
        ZonedDateTime now = now().atZone(Days.OFFICE);
        advance(Duration.between(now, now.plusDays(daysAhead).with(LocalTime.of(9, 0))));
    }

    void advance(Duration by) {
        post("/standin/clock", Map.of("advance", by.toString()));
    }

    /** The next calls, and none any more where it is no times. */
    void delays(String method, Duration by, int times) {
        post("/standin/faults", Map.of("method", method, "times", times, "status", 0, "delayMs", by.toMillis()));
    }

    JsonNode update(String json) {
        return parsed(send("POST", "/standin/updates", json));
    }

    JsonNode findings() {
        return get("/standin/findings");
    }

    JsonNode calls(String method) {
        return get("/standin/calls?method=" + method);
    }

    JsonNode get(String path) {
        return parsed(send("GET", path, null));
    }

    /** As {@link #get}, whatever the status. */
    JsonNode ask(String path) {
        return JSON.readTree(send("GET", path, null)
                .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join()
                .body());
    }

    String text(String path) {
        HttpResponse<String> answer = send("GET", path, null)
                .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join();
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    JsonNode post(String path, Object body) {
        return parsed(send("POST", path, JSON.writeValueAsString(body)));
    }

    CompletableFuture<JsonNode> posted(String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body))
                .thenApply(answer -> JSON.readTree(answer.body()))
                .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private CompletableFuture<HttpResponse<String>> send(
            String method, String path, @org.jspecify.annotations.Nullable String body) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString());
    }

    private static JsonNode parsed(CompletableFuture<HttpResponse<String>> sent) {
        HttpResponse<String> answer =
                sent.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
