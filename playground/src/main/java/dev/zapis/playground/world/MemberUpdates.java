package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** What a bot hears of what somebody, or itself, has become in a chat. */
final class MemberUpdates {

    private MemberUpdates() {}

    /** A person has blocked the bot or let it in again. */
    static ObjectNode blocked(StandinBot bot, PrivateChat chat) {
        ObjectNode update = changed(chat, chat.person().asUser(), bot.now());
        update.set("old_chat_member", member(bot, !chat.blocked()));
        update.set("new_chat_member", member(bot, chat.blocked()));
        return update;
    }

    private static ObjectNode member(StandinBot bot, boolean blocked) {
        return (blocked ? MemberStatus.KICKED : MemberStatus.MEMBER).asMember(bot.asUser(), false);
    }

    /** Somebody became something else by what somebody did. */
    record Change(ObjectNode by, ObjectNode user, MemberStatus before, MemberStatus after) {}

    static ObjectNode inGroup(StandinBot bot, Group group, Change change) {
        ObjectNode update = changed(group, change.by(), bot.now());
        update.set("old_chat_member", change.before().asMember(change.user().deepCopy(), group.isForum()));
        update.set("new_chat_member", change.after().asMember(change.user().deepCopy(), group.isForum()));
        return update;
    }

    private static ObjectNode changed(Chat chat, ObjectNode by, Instant now) {
        ObjectNode update = Json.object();
        update.set("chat", chat.asChat());
        update.set("from", by);
        return update.put("date", now.getEpochSecond());
    }
}
