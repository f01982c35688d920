package dev.zapis.playground.botapi;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Upload;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of a call, however they came: as JSON, as a form, in the address or in parts. */
public record Params(ObjectNode fields, Map<String, Upload> uploads) {

    String text(String name) {
        JsonNode value = fields.path(name);
        return value.isContainer() ? value.toString() : value.asString("");
    }

    /** A whole number, or the fallback when there is none. */
    long number(String name, long fallback) {
        try {
            String text = text(name);
            return text.isEmpty() ? fallback : Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

    boolean flag(String name) {
        return switch (text(name).strip()) {
            case "true", "True", "yes", "1" -> true;
            default -> false;
        };
    }

    boolean has(String name) {
        return fields.has(name) && !fields.path(name).isNull();
    }

    /** A structured value; forms carry it as JSON in a string. */
    JsonNode json(String name) {
        JsonNode value = fields.path(name);
        if (!value.isString()) return value;
        if (value.asString().isBlank()) return MissingNode.getInstance();
        try {
            return Json.parse(value.asString());
        } catch (JacksonException e) {
            throw ApiError.badRequest("can't parse " + name + " JSON object");
        }
    }

    /** The bytes that came with the call for this value: in its own part or in the one that it names. */
    Optional<Upload> upload(String name, String value) {
        String part = value.startsWith("attach://") ? value.substring("attach://".length()) : name;
        return Optional.ofNullable(uploads.get(part));
    }
}
