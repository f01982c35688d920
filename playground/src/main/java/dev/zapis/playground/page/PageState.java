package dev.zapis.playground.page;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.Group;
import dev.zapis.playground.world.MessageView;
import dev.zapis.playground.world.PrivateChat;
import dev.zapis.playground.world.StandinBot;
import dev.zapis.playground.world.StandinPerson;
import dev.zapis.playground.world.StandinState;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the page shows before anything new happens. */
final class PageState {

    private static final int MOST_OTHERS = 200;

    private final StandinState standin;

    PageState(StandinState standin) {
        this.standin = standin;
    }

    JsonNode show(boolean own) {
        ObjectNode state =
                Json.object().put("now", standin.context().clock().now().toString());
        state.put("born", standin.born())
                .put("own", own)
                .put("enforced", standin.limits().enforced());
        ArrayNode people = state.putArray("people");
        shown().forEach(person -> people.add(person(person)));
        standin.current().ifPresent(bot -> {
            ObjectNode shown = bot.asUser();
            shown.put("waiting", bot.alone(() -> bot.updates().size()));
            state.set("bot", shown);
            state.set("groups", bot.alone(() -> groups(bot)));
        });
        return state;
    }

    private static ArrayNode groups(StandinBot bot) {
        ArrayNode groups = Json.array();
        for (Group group : bot.groups().all()) {
            ObjectNode shown = reading(bot, group, group.asListed());
            shown.set("commands", bot.profile().commands("", "chat:" + group.id(), "all_group_chats", "default"));
            bot.profile().find("pinned/" + group.id()).ifPresent(id -> shown.set("pinned", id));
            groups.add(shown);
        }
        return groups;
    }

    /** What came last, how much of it nobody has looked at, and what the bot has not taken. */
    private static ObjectNode reading(StandinBot bot, Chat chat, ObjectNode shown) {
        chat.last().ifPresent(message -> shown.set("last", MessageView.of(message)));
        return shown.put("unread", chat.unread()).put("waits", bot.updates().firstUntaken(chat.id()));
    }

    /** The sample people and the latest of the others: a load test makes more than a page can show. */
    private Stream<StandinPerson> shown() {
        List<StandinPerson> all = List.copyOf(standin.people().all());
        List<StandinPerson> others =
                all.stream().filter(person -> !person.sample()).toList();
        return Stream.concat(
                all.stream().filter(StandinPerson::sample),
                others.stream().skip(Math.max(0, others.size() - MOST_OTHERS)));
    }

    private ObjectNode person(StandinPerson person) {
        ObjectNode shown = person.asListed();
        standin.current()
                .ifPresent(bot -> bot.alone(() -> {
                    PrivateChat chat = bot.chat(person);
                    shown.put("started", chat.started()).put("blocked", chat.blocked());
                    shown.set("profile", profile(bot, person));
                    return reading(bot, chat, shown);
                }));
        return shown;
    }

    /** What the bot says about itself in this person's language. */
    private static ObjectNode profile(StandinBot bot, StandinPerson person) {
        ObjectNode profile = Json.object();
        for (String field : new String[] {"name", "description", "short_description"})
            bot.profile().find(field, person.language()).ifPresent(text -> profile.set(field, text));
        profile.set(
                "commands",
                bot.profile().commands(person.language(), "chat:" + person.id(), "all_private_chats", "default"));
        bot.profile()
                .find("menu/" + person.id())
                .or(() -> bot.profile().find("menu/"))
                .ifPresent(menu -> profile.set("menu", menu));
        bot.profile().find("pinned/" + person.id()).ifPresent(id -> profile.set("pinned", id));
        return profile;
    }
}
