package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.storage.KeyValueLog;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a bot has set about itself: names, descriptions, commands, menu buttons, the webhook. */
public final class BotProfile {

    private final KeyValueLog log;
    private final String key;
    private final Map<String, JsonNode> values;

    BotProfile(KeyValueLog log, String key) {
        this.log = log;
        this.key = key;
        values = new ConcurrentSkipListMap<>(log.under(key));
    }

    public Optional<JsonNode> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value for a language, or the one for all languages. */
    public Optional<JsonNode> find(String name, String language) {
        return find(name + "/" + language).or(() -> find(name + "/"));
    }

    /** The commands of the narrowest of these scopes that has any. */
    public JsonNode commands(String language, String... scopes) {
        return Stream.of(scopes)
                .flatMap(scope -> find("commands/" + scope, language).stream())
                .findFirst()
                .orElseGet(Json::array);
    }

    public void put(String name, JsonNode value) {
        values.put(name, value);
        log.put(key + name, value);
    }

    public void remove(String name) {
        values.remove(name);
        log.remove(key + name);
    }
}
