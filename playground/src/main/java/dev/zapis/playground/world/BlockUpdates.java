package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import tools.jackson.databind.node.ObjectNode;

/** What a bot hears when a person blocks it or lets it in again. */
final class BlockUpdates {

    private BlockUpdates() {}

    static ObjectNode changed(StandinBot bot, Chat chat) {
        ObjectNode update = Json.object();
        update.set("chat", chat.person().asChat());
        update.set("from", chat.person().asUser());
        update.put("date", bot.now().getEpochSecond());
        update.set("old_chat_member", member(bot, !chat.blocked()));
        update.set("new_chat_member", member(bot, chat.blocked()));
        return update;
    }

    private static ObjectNode member(StandinBot bot, boolean blocked) {
        ObjectNode member = Json.object().put("status", blocked ? "kicked" : "member");
        member.set("user", bot.asUser());
        return blocked ? member.put("until_date", 0) : member;
    }
}
