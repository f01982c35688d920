package dev.zapis.playground.control;

import dev.zapis.playground.storage.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a call with a file. What lies in {@code data} is decoded where it lies: as a text it would take several times
 * its room, and a program that has once had so much memory keeps it.
 */
final class BodyWithFile {

    private static final String DATA = "data";

    private final byte[] body;
    private final ObjectNode fields = Json.object();

    private BodyWithFile(byte[] body) {
        this.body = body;
    }

    /** The fields as they came, with bytes in place of base64. */
    static ObjectNode parse(byte[] body) {
        if (body.length == 0) return Json.object();
        try (JsonParser parser = Json.parser(body)) {
            return new BodyWithFile(body).read(parser);
        } catch (JacksonException e) {
            throw ControlException.wrong("the body is not JSON");
        }
    }

    private ObjectNode read(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT)
            throw ControlException.wrong("the body must be a JSON object");
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            boolean isFile = parser.nextToken() == JsonToken.VALUE_STRING && name.equals(DATA);
            if (isFile) fields.put(DATA, decoded(encoded(parser)));
            else fields.set(name, Json.parse(parser));
        }
        if (parser.nextToken() != null) throw ControlException.wrong("the body is not JSON");
        return fields;
    }

    /** The text without building it, unless something in it is escaped. */
    private ByteBuffer encoded(JsonParser parser) {
        int begin = (int) parser.currentTokenLocation().getByteOffset() + 1;
        int end = begin;
        while (end < body.length && body[end] != '"' && body[end] != '\\') end++;
        boolean isPlain = end < body.length && body[end] == '"';
        return isPlain
                ? ByteBuffer.wrap(body, begin, end - begin)
                : ByteBuffer.wrap(parser.getString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Behind what a page writes in front of it: {@code data:image/png;base64,}. */
    private static byte[] decoded(ByteBuffer text) {
        for (int at = text.position(); at < text.limit(); at++) {
            if (text.get(at) == ',') return bytes(text.position(at + 1));
        }
        return bytes(text);
    }

    private static byte[] bytes(ByteBuffer text) {
        try {
            ByteBuffer read = Base64.getDecoder().decode(text);
            return read.remaining() == read.array().length
                    ? read.array()
                    : Arrays.copyOf(read.array(), read.remaining());
        } catch (IllegalArgumentException e) {
            throw ControlException.wrong("\"data\" must be base64");
        }
    }
}
