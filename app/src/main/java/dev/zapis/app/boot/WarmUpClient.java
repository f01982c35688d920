package dev.zapis.app.boot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who opens the page, writes to the bot and waits for its first answer. */
public final class WarmUpClient {

    private static final Logger log = LoggerFactory.getLogger(WarmUpClient.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String url;

    public WarmUpClient(String url) {
        this.url = url;
    }

    /** What does not work is logged: a visit only warms up. */
    public void visit() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            ask(client, HttpRequest.newBuilder(URI.create(url)));
            long person = ask(client, post("standin/people", "{\"name\":\"Visitor\",\"username\":\"visitor\"}"))
                    .path("id")
                    .asLong(0);
            if (person == 0) return;
            String path = "standin/people/" + person;
            ask(client, post(path + "/text", "{\"text\":\"/start\"}"));
            ask(client, HttpRequest.newBuilder(URI.create(url + path + "/messages?after=1&wait=5000")));
        } catch (IOException failed) {
            log.info("The visit ended early", failed);
        }
    }

    private HttpRequest.Builder post(String path, String json) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private static JsonNode ask(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var response = client.send(request.timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString());
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return json ? JSON.readTree(response.body()) : JSON.createObjectNode();
    }
}
