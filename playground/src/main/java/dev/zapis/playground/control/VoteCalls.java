package dev.zapis.playground.control;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.Message;
import dev.zapis.playground.world.StandinBot;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A person's vote in a poll; an empty list takes the vote back. */
final class VoteCalls {

    private static final String VOTERS = "standin_votes";

    private VoteCalls() {}

    static JsonNode vote(ControlRequest asked) {
        StandinBot bot = asked.bot();
        return bot.alone(() -> {
            Chat chat = WriteCalls.open(asked);
            Message message = asked.message();
            ObjectNode body = message.body().deepCopy();
            if (!(body.path("poll") instanceof ObjectNode poll))
                throw ControlException.wrong("this message is no poll");
            if (poll.path("is_closed").asBoolean()) throw ControlException.wrong("this poll is closed");
            Set<Integer> chosen = chosen(asked, poll);
            count(poll, body.path(VOTERS), chosen);
            ArrayNode kept = Json.array();
            chosen.forEach(kept::add);
            body.set(VOTERS, kept);
            bot.change(chat, message, body);
            told(bot, chat, poll, kept);
            return Json.object().put("message", message.id());
        });
    }

    private static Set<Integer> chosen(ControlRequest asked, ObjectNode poll) {
        Set<Integer> chosen = new LinkedHashSet<>();
        if (asked.body().has("option")) chosen.add((int) asked.number("option", 0));
        asked.body().path("options").forEach(option -> chosen.add(option.asInt(-1)));
        int options = poll.path("options").size();
        if (chosen.stream().anyMatch(option -> option < 0 || option >= options))
            throw ControlException.unknown("there is no such option");
        if (chosen.size() > 1 && !poll.path("allows_multiple_answers").asBoolean())
            throw ControlException.wrong("this poll takes one answer");
        return chosen;
    }

    private static void count(ObjectNode poll, JsonNode before, Set<Integer> chosen) {
        before.forEach(option -> add(poll, option.asInt(), -1));
        chosen.forEach(option -> add(poll, option, 1));
        poll.put("total_voter_count", chosen.isEmpty() ? 0 : 1);
    }

    private static void add(ObjectNode poll, int option, int by) {
        ObjectNode counted = (ObjectNode) poll.path("options").path(option);
        counted.put("voter_count", counted.path("voter_count").asInt() + by);
    }

    private static void told(StandinBot bot, Chat chat, ObjectNode poll, ArrayNode chosen) {
        bot.offer("poll", poll.deepCopy());
        if (poll.path("is_anonymous").asBoolean()) return;
        ObjectNode answer = Json.object().put("poll_id", poll.path("id").asString());
        answer.set("user", chat.person().asUser());
        answer.set("option_ids", chosen);
        bot.offer("poll_answer", answer);
    }
}
