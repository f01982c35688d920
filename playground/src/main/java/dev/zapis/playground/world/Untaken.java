package dev.zapis.playground.world;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Which messages of people the bot has not taken yet, by chat. */
final class Untaken {

    private final Map<Long, TreeSet<Integer>> messages = new HashMap<>();

    void add(PendingUpdate update) {
        int message = update.message();
        if (message != 0)
            messages.computeIfAbsent(update.chat(), chat -> new TreeSet<>()).add(message);
    }

    void remove(PendingUpdate update) {
        messages.computeIfPresent(update.chat(), (chat, waiting) -> {
            waiting.remove(update.message());
            return waiting.isEmpty() ? null : waiting;
        });
    }

    /** The first message of the chat that waits, 0 when the bot has them all. */
    int first(long chat) {
        TreeSet<Integer> waiting = messages.get(chat);
        return waiting == null ? 0 : waiting.first();
    }
}
