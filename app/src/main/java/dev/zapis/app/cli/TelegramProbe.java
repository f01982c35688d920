package dev.zapis.app.cli;

import dev.zapis.app.config.BotToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The few questions that the doctor has for Telegram; the token stands in the address, so no address is ever shown. */
final class TelegramProbe {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI api;
    private final BotToken token;

    TelegramProbe(URI api, BotToken token) {
        this.api = api;
        this.token = token;
    }

    /** An answer with the server's own time, where it tells it. */
    record Answer(
            int status,
            boolean ok,
            JsonNode result,
            @Nullable Instant at) {}

    Answer call(String method) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(api + "/bot" + token.value() + "/" + method))
                .timeout(LIMIT)
                .build();
        try (var client = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = parsed(response.body());
            return new Answer(
                    response.statusCode(), body.path("ok").asBoolean(false), body.path("result"), at(response));
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notTelegram) {
            return JSON.createObjectNode();
        }
    }

    private static @Nullable Instant at(HttpResponse<?> response) {
        try {
            return response.headers()
                    .firstValue("date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .orElse(null);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
