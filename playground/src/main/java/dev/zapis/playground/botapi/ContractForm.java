package dev.zapis.playground.botapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The fields that the published class of a method has, by their names on the wire. */
final class ContractForm {

    /** A webhook answer may name its method in the body. */
    private static final String METHOD = "method";

    private final Map<String, Class<?>> fields = new HashMap<>();

    ContractForm(Class<?> form) {
        for (Class<?> type = form; type != null; type = type.getSuperclass())
            for (Field field : type.getDeclaredFields()) learn(field);
    }

    private void learn(Field field) {
        if (Modifier.isStatic(field.getModifiers())) return;
        JsonProperty named = field.getAnnotation(JsonProperty.class);
        fields.put(named == null ? snake(field.getName()) : named.value(), field.getType());
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    boolean knows(String name) {
        return fields.containsKey(name) || name.equals(METHOD);
    }

    ObjectNode known(ObjectNode all) {
        return all.retain(fields.keySet());
    }

    /** The call's fields with structures where forms carry JSON in strings. */
    ObjectNode normalized(ObjectMapper mapper, Params params) throws JsonProcessingException {
        ObjectNode read = mapper.createObjectNode();
        for (Map.Entry<String, JsonNode> field : params.fields().properties())
            read.set(field.getKey(), value(mapper, field.getKey(), field.getValue()));
        Set<String> uploaded = params.uploads().keySet();
        uploaded.stream().filter(this::knows).forEach(name -> read.put(name, "attach://" + name));
        return read;
    }

    private com.fasterxml.jackson.databind.JsonNode value(ObjectMapper mapper, String name, JsonNode given)
            throws JsonProcessingException {
        Class<?> type = fields.getOrDefault(name, String.class);
        boolean text = given.isString();
        boolean structure = type != String.class && type != Object.class && text && looksStructured(given.asString());
        return mapper.readTree(structure ? given.asString() : given.toString());
    }

    private static boolean looksStructured(String text) {
        return text.startsWith("{") || text.startsWith("[");
    }
}
