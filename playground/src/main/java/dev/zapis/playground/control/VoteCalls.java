package dev.zapis.playground.control;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.Group;
import dev.zapis.playground.world.Message;
import dev.zapis.playground.world.StandinBot;
import dev.zapis.playground.world.StandinPerson;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A person's vote in a poll; an empty list takes the vote back. */
final class VoteCalls {

    /** Who chose what, where many may vote. */
    private static final String VOTERS = "standin_voters";

    /** What the one person chose whose chat it is. */
    private static final String OWN = "standin_votes";

    private VoteCalls() {}

    static JsonNode vote(ControlRequest request) {
        StandinBot bot = request.bot();
        return bot.alone(() -> {
            Chat chat = WriteCalls.open(request);
            Message message = request.message();
            ObjectNode body = message.body().deepCopy();
            if (!(body.path("poll") instanceof ObjectNode poll))
                throw ControlException.wrong("this message is no poll");
            if (poll.path("is_closed").asBoolean()) throw ControlException.wrong("this poll is closed");
            Set<Integer> chosen = chosen(request, poll);
            ArrayNode kept = Json.array();
            chosen.forEach(kept::add);
            String voter = Long.toString(request.person().id());
            ObjectNode voters = body.path(VOTERS) instanceof ObjectNode others ? others : body.putObject(VOTERS);
            JsonNode before = chat instanceof Group ? voters.path(voter) : body.path(OWN);
            count(poll, before, chosen);
            if (chosen.isEmpty()) voters.remove(voter);
            else voters.set(voter, kept);
            poll.put("total_voter_count", voters.size());
            if (!(chat instanceof Group)) body.set(OWN, kept);
            bot.change(chat, message, body);
            told(bot, request.person(), poll, kept);
            return Json.object().put("message", message.id());
        });
    }

    private static Set<Integer> chosen(ControlRequest request, ObjectNode poll) {
        Set<Integer> chosen = new LinkedHashSet<>();
        if (request.body().has("option")) chosen.add((int) request.number("option", 0));
        request.body().path("options").forEach(option -> chosen.add(option.asInt(-1)));
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
    }

    private static void add(ObjectNode poll, int option, int by) {
        ObjectNode counted = (ObjectNode) poll.path("options").path(option);
        counted.put("voter_count", counted.path("voter_count").asInt() + by);
    }

    private static void told(StandinBot bot, StandinPerson voter, ObjectNode poll, ArrayNode chosen) {
        bot.offer("poll", poll.deepCopy());
        if (poll.path("is_anonymous").asBoolean()) return;
        ObjectNode answer = Json.object().put("poll_id", poll.path("id").asString());
        answer.set("user", voter.asUser());
        answer.set("option_ids", chosen);
        bot.offer("poll_answer", answer);
    }
}
