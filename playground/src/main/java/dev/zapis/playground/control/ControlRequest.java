package dev.zapis.playground.control;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.Group;
import dev.zapis.playground.world.Message;
import dev.zapis.playground.world.PrivateChat;
import dev.zapis.playground.world.StandinBot;
import dev.zapis.playground.world.StandinPerson;
import dev.zapis.playground.world.StandinState;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A control call: its body, and the person, bot and message that it is about. */
record ControlRequest(StandinState standin, ServerRequest request, ObjectNode body) {

    static ControlRequest of(StandinState standin, ServerRequest request, byte[] body) {
        return new ControlRequest(standin, request, parse(body));
    }

    /** With bytes in place of the base64 of a file. */
    static ControlRequest withFile(StandinState standin, ServerRequest request, byte[] body) {
        return new ControlRequest(standin, request, BodyWithFile.parse(body));
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

    boolean flag(String name, boolean fallback) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) return fallback;
        if (!value.isBoolean()) throw ControlException.wrong("\"" + name + "\" must be true or false");
        return value.asBoolean();
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
        return (id == 0 ? standin.current() : standin.bot(id))
                .orElseThrow(() ->
                        ControlException.unknown("no bot has called yet; start one with this address as its API"));
    }

    StandinPerson person() {
        String id = request.pathVariable("id");
        return Optional.of(id)
                .filter(given -> given.matches("\\d{1,16}"))
                .flatMap(given -> standin.people().find(Long.parseLong(given)))
                .orElseThrow(() -> ControlException.unknown("there is no person " + id));
    }

    /** Another person, whom the call names. */
    StandinPerson person(long id) {
        return standin.people().find(id).orElseThrow(() -> ControlException.unknown("there is no person " + id));
    }

    PrivateChat privateChat() {
        return bot().chat(person());
    }

    /** The chat that the person acts in: the one with the bot, or the group that the call names. */
    Chat chat() {
        return body.has("chat") ? group() : privateChat();
    }

    /** The group that the call names, in which the person must be. */
    Group group() {
        Group group = group(number("chat", 0));
        if (!group.has(person().id())) throw ControlException.impossible("this person is not in the group");
        return group;
    }

    private Group group(long id) {
        return bot().groups().find(id).orElseThrow(() -> ControlException.unknown("there is no group " + id));
    }

    /** The group that the address names, whoever looks. */
    Group lookedAt() {
        String id = request.pathVariable("group");
        return id.matches("-\\d{1,16}") ? group(Long.parseLong(id)) : group(0);
    }

    Message message() {
        return message("message").orElseThrow(() -> ControlException.unknown("there is no message 0"));
    }

    /** The message of the chat that this field names; nothing where it names none. */
    Optional<Message> message(String field) {
        long id = number(field, 0);
        if (id == 0) return Optional.empty();
        Optional<Message> found = id == (int) id ? chat().remembered((int) id) : Optional.empty();
        return Optional.of(found.orElseThrow(() -> ControlException.unknown("there is no message " + id)));
    }
}
