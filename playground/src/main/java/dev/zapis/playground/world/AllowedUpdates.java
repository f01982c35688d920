package dev.zapis.playground.world;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The kinds of updates that a bot asked for. */
public final class AllowedUpdates {

    private static final String KEY = "allowed_updates";

    /** Telegram leaves out members' and reactions' updates unless a bot asks for them. */
    private static final Set<String> USUAL = Set.of(
            "message",
            "edited_message",
            "callback_query",
            "inline_query",
            "chosen_inline_result",
            "poll",
            "poll_answer",
            "my_chat_member");

    private AllowedUpdates() {}

    static Set<String> of(BotProfile profile) {
        return profile.find(KEY)
                .filter(kept -> !kept.isEmpty())
                .map(AllowedUpdates::names)
                .orElse(USUAL);
    }

    private static Set<String> names(JsonNode kept) {
        Set<String> names = new HashSet<>();
        kept.forEach(name -> names.add(name.asString()));
        return names;
    }

    /** Keeps what was asked for; an empty list means the usual kinds again. */
    public static void ask(BotProfile profile, JsonNode kinds) {
        profile.put(KEY, kinds);
    }
}
