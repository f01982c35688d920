package dev.zapis.playground.botapi;

import dev.zapis.playground.world.PlannedFault;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What goes back to the bot. */
record Reply(int status, String body) {

    static Reply of(JsonNode result) {
        return new Reply(200, BotApiJson.ok(result).toString());
    }

    static Reply of(ApiError error) {
        return new Reply(error.code(), error.asAnswer().toString());
    }

    static Reply of(PlannedFault fault) {
        String body = fault.body();
        if (body != null) return new Reply(fault.status(), body);
        return of(ApiError.planned(fault.status())).withStatus(fault.status());
    }

    private Reply withStatus(int other) {
        return new Reply(other, body);
    }

    Mono<ServerResponse> send() {
        MediaType type = body.startsWith("{") ? MediaType.APPLICATION_JSON : MediaType.TEXT_HTML;
        return ServerResponse.status(status).contentType(type).bodyValue(body);
    }
}
