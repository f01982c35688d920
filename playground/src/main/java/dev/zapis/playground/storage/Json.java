package dev.zapis.playground.storage;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one way in which the stand-in reads and writes JSON. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final ObjectReader ONE_OF_MANY =
            MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Throws Jackson's own exception when the text is no JSON. */
    public static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    public static JsonNode parse(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    /** For what is too large to be read as a whole. */
    public static JsonParser parser(byte[] bytes) {
        return MAPPER.createParser(bytes);
    }

    /** The value that the parser stands at. */
    public static JsonNode parse(JsonParser parser) {
        return ONE_OF_MANY.readTree(parser);
    }
}
