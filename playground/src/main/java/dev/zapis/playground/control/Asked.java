package dev.zapis.playground.control;

import dev.zapis.playground.kept.Json;
import dev.zapis.playground.world.Bot;
import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.Message;
import dev.zapis.playground.world.Person;
import dev.zapis.playground.world.World;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A control call: its body, and the person, bot and message that it is about. */
record Asked(World world, ServerRequest request, ObjectNode body) {

    static Asked of(World world, ServerRequest request, byte[] body) {
        return new Asked(world, request, parse(body));
    }

    /** With bytes in place of the base64 of a file. */
    static Asked withFile(World world, ServerRequest request, byte[] body) {
        return new Asked(world, request, BodyWithFile.parse(body));
    }

    private static ObjectNode parse(byte[] bytes) {
        if (bytes.length == 0) return Json.object();
        try {
            if (Json.parse(bytes) instanceof ObjectNode object) return object;
        } catch (JacksonException e) {
            throw Refusal.wrong("the body is not JSON");
        }
        throw Refusal.wrong("the body must be a JSON object");
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> Refusal.wrong("\"" + name + "\" is missing"));
    }

    Optional<String> optional(String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) return Optional.empty();
        if (!value.isString()) throw Refusal.wrong("\"" + name + "\" must be a string");
        return Optional.of(value.asString());
    }

    /** The bytes of the file that came with the call. */
    Optional<byte[]> data() {
        JsonNode value = body.path("data");
        if (value.isMissingNode() || value.isNull()) return Optional.empty();
        if (!value.isBinary()) throw Refusal.wrong("\"data\" must be a string");
        return Optional.of(value.binaryValue());
    }

    long number(String name, long fallback) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) return fallback;
        if (!value.canConvertToLong()) throw Refusal.wrong("\"" + name + "\" must be a whole number");
        return value.asLong();
    }

    long query(String name, long fallback) {
        String given = request.queryParam(name).orElse("");
        try {
            return given.isEmpty() ? fallback : Long.parseLong(given);
        } catch (NumberFormatException e) {
            throw Refusal.wrong("\"" + name + "\" must be a whole number");
        }
    }

    Bot bot() {
        long id = query("bot", 0);
        return (id == 0 ? world.current() : world.bot(id))
                .orElseThrow(() -> Refusal.unknown("no bot has called yet; start one with this address as its API"));
    }

    Person person() {
        String id = request.pathVariable("id");
        return Optional.of(id)
                .filter(given -> given.matches("\\d{1,16}"))
                .flatMap(given -> world.people().find(Long.parseLong(given)))
                .orElseThrow(() -> Refusal.unknown("there is no person " + id));
    }

    Chat chat() {
        return bot().chat(person());
    }

    Message message() {
        long id = number("message", 0);
        return chat().remembered((int) id).orElseThrow(() -> Refusal.unknown("there is no message " + id));
    }
}
