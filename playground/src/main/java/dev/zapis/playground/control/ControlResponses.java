package dev.zapis.playground.control;

import dev.zapis.playground.storage.Json;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What the control API says. */
public final class ControlResponses {

    private ControlResponses() {}

    public static Mono<ServerResponse> json(JsonNode body) {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(body.toString());
    }

    public static Mono<ServerResponse> error(int status, String reason) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Json.object().put("error", reason).toString());
    }
}
