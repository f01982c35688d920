package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import tools.jackson.databind.node.ObjectNode;

/** What open pages hear of one bot's chats. */
final class BotNews {

    private final long bot;
    private final LiveFeed feed;

    BotNews(long bot, LiveFeed feed) {
        this.bot = bot;
        this.feed = feed;
    }

    void message(Chat chat, Message message) {
        ObjectNode news = about(chat.id());
        news.set("message", MessageView.of(message));
        feed.tell("message", news);
    }

    void blocked(PrivateChat chat) {
        feed.tell("chat", about(chat.id()).put("blocked", chat.blocked()));
    }

    /** Which message is the first that the bot has not taken, 0 for none. */
    void taken(long chat, int waits) {
        feed.tell("taken", about(chat).put("waits", waits));
    }

    void read(Chat chat) {
        feed.tell("read", about(chat.id()).put("unread", chat.unread()));
    }

    void tell(String kind, Chat chat) {
        feed.tell(kind, about(chat.id()));
    }

    void profile() {
        feed.tell("profile", Json.object().put("bot", bot));
    }

    /** Ids of groups are negative, those of people are not. */
    private ObjectNode about(long chat) {
        return Json.object().put("bot", bot).put(chat < 0 ? "chat" : "person", chat);
    }
}
