package dev.zapis.playground.control;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.Message;
import dev.zapis.playground.world.StandinBot;
import dev.zapis.playground.world.StandinPerson;
import dev.zapis.playground.world.StandinState;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A control call: its body, and the person, bot and message that it is about. */
record ControlRequest(StandinState world, ServerRequest request, ObjectNode body) {

    static ControlRequest of(StandinState world, ServerRequest request, byte[] body) {
        return new ControlRequest(world, request, parse(body));
    }

    /** With bytes in place of the base64 of a file. */
    static ControlRequest withFile(StandinState world, ServerRequest request, byte[] body) {
        return new ControlRequest(world, request, BodyWithFile.parse(body));
    }

    private static ObjectNode parse(byte[] bytes) {
        if (bytes.length == 0) return Json.object();
        try {
            if (Json.parse(bytes) instanceof ObjectNode object) return object;
        } catch (JacksonException e) {
            throw ControlException.wrong("the body is not JSON");
        }
        throw ControlException.wrong("the body must be a JSON object");
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> ControlException.wrong("\"" + name + "\" is missing"));
    }

    Optional<String> optional(String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) return Optional.empty();
        if (!value.isString()) throw ControlException.wrong("\"" + name + "\" must be a string");
        return Optional.of(value.asString());
    }

    /** The bytes of the file that came with the call. */
    Optional<byte[]> data() {
        JsonNode value = body.path("data");
        if (value.isMissingNode() || value.isNull()) return Optional.empty();
        if (!value.isBinary()) throw ControlException.wrong("\"data\" must be a string");
        return Optional.of(value.binaryValue());
    }

    long number(String name, long fallback) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) return fallback;
        if (!value.canConvertToLong()) throw ControlException.wrong("\"" + name + "\" must be a whole number");
        return value.asLong();
    }

    long query(String name, long fallback) {
        String given = request.queryParam(name).orElse("");
        try {
            return given.isEmpty() ? fallback : Long.parseLong(given);
        } catch (NumberFormatException e) {
            throw ControlException.wrong("\"" + name + "\" must be a whole number");
        }
    }

    StandinBot bot() {
        long id = query("bot", 0);
        return (id == 0 ? world.current() : world.bot(id))
                .orElseThrow(() ->
                        ControlException.unknown("no bot has called yet; start one with this address as its API"));
    }

    StandinPerson person() {
        String id = request.pathVariable("id");
        return Optional.of(id)
                .filter(given -> given.matches("\\d{1,16}"))
                .flatMap(given -> world.people().find(Long.parseLong(given)))
                .orElseThrow(() -> ControlException.unknown("there is no person " + id));
    }

    Chat chat() {
        return bot().chat(person());
    }

    Message message() {
        long id = number("message", 0);
        return chat().remembered((int) id).orElseThrow(() -> ControlException.unknown("there is no message " + id));
    }
}
