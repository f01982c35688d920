package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A Telegram account; the same one for every bot. */
public record StandinPerson(
        long id, String name, @Nullable String username, String language, String role, boolean sample) {

    /** The account as the Bot API shows it. */
    public ObjectNode asUser() {
        ObjectNode user = Json.object().put("id", id).put("is_bot", false);
        named(user);
        return user.put("language_code", language);
    }

    /** The private chat with this person as the Bot API shows it. */
    public ObjectNode asChat() {
        ObjectNode chat = Json.object().put("id", id);
        named(chat);
        return chat.put("type", "private");
    }

    public String firstName() {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    public @Nullable String lastName() {
        int space = name.indexOf(' ');
        return space < 0 ? null : name.substring(space + 1).strip();
    }

    private void named(ObjectNode target) {
        target.put("first_name", firstName());
        if (lastName() != null) target.put("last_name", lastName());
        if (username != null) target.put("username", username);
    }

    /** The account as the control API shows it. */
    public ObjectNode asListed() {
        return Json.object()
                .put("id", id)
                .put("name", name)
                .put("username", username)
                .put("language", language)
                .put("sample", sample)
                .put("role", role);
    }

    static StandinPerson read(JsonNode kept) {
        return new StandinPerson(
                kept.path("id").asLong(),
                kept.path("name").asString(),
                kept.path("username").asStringOpt().orElse(null),
                kept.path("language").asString(),
                kept.path("role").asString(),
                kept.path("sample").asBoolean());
    }
}
