package dev.zapis.playground.control;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.StandinBot;
import dev.zapis.playground.world.Updates;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An update as somebody made it up. It may be as odd as Telegram's could be; what no server would send is refused. */
final class RawUpdate {

    private static final String NUMBER = "update_id";

    /** Telegram's ids have at most so many bits. */
    private static final double HIGHEST = 1L << 52;

    private static final String LANGUAGE = "language_code";

    /** Also of a language that nobody knows. */
    private static final Pattern SHORT = Pattern.compile("[^\\x00]{0,64}");

    private static final List<String> OF_MESSAGES = List.of("/message_id", "/chat/id");

    /** The numbers that such an object has wherever it stands. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "chat", List.of("/id"),
            "from", List.of("/id"),
            "user", List.of("/id"),
            "message", OF_MESSAGES,
            "edited_message", OF_MESSAGES,
            "channel_post", OF_MESSAGES,
            "callback_query", List.of("/from/id"),
            "my_chat_member", List.of("/chat/id"));

    private RawUpdate() {}

    static JsonNode offer(ControlRequest request) {
        StandinBot bot = request.bot();
        check(request.body());
        return bot.alone(() -> {
            if (bot.updates().full()) throw new ControlException(503, "the bot is away: too many updates wait for it");
            return Json.object().put(NUMBER, bot.offerRaw(request.body()));
        });
    }

    private static void check(ObjectNode update) {
        JsonNode number = update.path(NUMBER);
        if (!number.isMissingNode() && !(isWhole(number) && number.asLong() >= 1 && number.asLong() <= Updates.HIGHEST))
            throw ControlException.wrong("\"update_id\" is a whole number between 1 and " + Updates.HIGHEST);
        update.properties().stream()
                .filter(field -> !field.getKey().equals(NUMBER))
                .forEach(field -> {
                    if (!field.getValue().isObject()) throw wrong(field.getKey(), "is no object");
                    check(field.getKey(), field.getValue());
                });
    }

    private static void check(String name, JsonNode value) {
        if (value.isNull()) throw wrong(name, "is null: what is not there is left out");
        if (value.isNumber() && !(isNamedWhole(name) ? isWhole(value) : isSmall(value)))
            throw wrong(name, "is a number that no bot can count with");
        if (name.equals(LANGUAGE)
                && !(value.isString() && SHORT.matcher(value.asString()).matches()))
            throw wrong(name, "is no language's");
        if (value.isObject())
            NEEDED.getOrDefault(name, List.of()).forEach(place -> {
                if (!isWhole(value.at(place))) throw wrong(name, "has no number at " + place);
                if (place.endsWith("/id") && value.at(place).asLong() == 0) throw wrong(name, "is nobody's");
            });
        value.properties().forEach(field -> check(field.getKey(), field.getValue()));
        if (value.isArray()) value.forEach(element -> check(name, element));
    }

    private static boolean isNamedWhole(String name) {
        return name.equals("id") || name.endsWith("_id") || name.equals("date") || name.endsWith("_date");
    }

    private static boolean isWhole(JsonNode number) {
        return number.isIntegralNumber() && isSmall(number);
    }

    private static boolean isSmall(JsonNode number) {
        return Math.abs(number.asDouble()) <= HIGHEST;
    }

    private static ControlException wrong(String name, String trouble) {
        return ControlException.wrong("\"" + name + "\" " + trouble);
    }
}
